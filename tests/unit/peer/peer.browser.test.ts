import { browserConnection } from '../../../src/peer/support';
import { peerContract } from '../../support/contract-peer';

peerContract('RTCPeerConnection', browserConnection());
