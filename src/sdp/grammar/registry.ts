import type { Row } from './row';

/** The names of IANA's registry (sdp-parameters, att-field) that no other table has, by their document. */
const NAMES: Readonly<Record<string, string>> = {
  'RFC 2848 §3.4': 'require phone-context clir Q763-nature Q763-plan Q763-INN',
  'RFC 3108 §5': `eecid aalType capability qosclass qosClass bcob stc upcc atmQOSparms atmTrfcDesc abrParms
    abrSetup bearerType lij anycast cache bearerSigIE aalApp cbrRate sbc clkrec fec prtfl structure
    cpsSDUsize aal2CPS aal2CPSSDUrate aal2sscs3661unassured aal2sscs3661assured aal2sscs3662
    aal5sscop atmmap ecan gc profileDesc vsel dsel fsel onewaySel codecconfig isup_usi
    uiLayer1_Prot chain`,
  'RFC 4566': 'rtpred1 rtpred2',
  'RFC 4567 §3': 'mikey',
  'RFC 5159': 'bcastversion stkmstream SRTPAuthentication SRTPROCTxRate',
  'RFC 5432': 'qos-mech-send qos-mech-recv',
  'RFC 5583 §5.1': 'depend',
  'RFC 5762': 'dccp-service-code',
  'RFC 6064': `X-predecbufsize X-initpredecbufperiod X-initpostdecbufperiod X-decbyterate
    3gpp-videopostdecbufsize 3GPP-Integrity-Key 3GPP-SDP-Auth 3GPP-SRTP-Config alt alt-default-id
    alt-group 3GPP-Adaptation-Support 3GPP-Asset-Information mbms-mode mbms-flowid mbms-repair
    3GPP-QoE-Metrics`,
  'RFC 6128': 'multicast-rtcp',
  'RFC 6193': 'ike-setup psk-fingerprint ike-esp ike-esp-udpencap',
  'RFC 6230': 'cfw-id',
  'RFC 6284': 'portmapping-req',
  'RFC 6285': 'rams-updates',
  'RFC 6364': 'fec-source-flow fec-repair-flow repair-window',
  'RFC 6773': 'dccp-port',
  'RFC 6849': 'loopback loopback-source loopback-mirror',
  'RFC 6968': `flute-tsi flute-ch FEC-declaration FEC-redundancy-level FEC FEC-OTI-extension
    content-desc`,
  'RFC 7195': 'cs-correlation',
  'RFC 7197': 'duplication-delay',
  'RFC 7266': 'calgextmap',
  'RFC 7272': 'rtcp-idms',
  'RFC 8373': 'hlang-send hlang-recv',
  'RFC 9071': 'rtt-mixer',
  '3GPP TS 24.182': 'g.3gpp.cat',
  '3GPP TS 24.183': 'g.3gpp.crs',
  '3GPP TS 24.229': `visited-realm secondary-realm omr-m-cksum omr-s-cksum omr-m-att omr-s-att
    omr-m-bw omr-s-bw omr-codecs 3ge2ae tra-m-line tra-media-line-number tra-att tra-bw tra-contact
    tra-SCTP-association`,
  '3GPP TS 26.114': `3gpp_sync_info 3gpp_MaxRecvSDUSize anbr predefined_ROI arbitrary_ROI
    3gpp-qos-hint 3gpp-bdc-used-by 3gpp-req-app itt4rt_group`,
  'ETSI TS 183 063': 'PSCid bc_service bc_program bc_service_package',
  'ITU-T Q.1970': 'ipbcp',
  'ITU-T H.248.15': 'h248item',
  AES67: 'clock-domain sync-time',
};

/** A row each, sharing one meaning: registered, and ignored by browsers. */
export const REGISTRY: readonly Row[] = Object.entries(NAMES).flatMap(([spec, names]) =>
  names
    .trim()
    .split(/\s+/)
    .map((name): Row => ({ sample: `a=${name}:x`, form: 'text~', spec, key: 'registered' })),
);
