import type { Row } from './row';

type Group = readonly [spec: string, level: Row['level'], mux: Row['mux'], names: string];

/**
 * The names of IANA's registry (sdp-parameters, attribute-name) that no other table has, by their document; levels and
 * multiplexing categories as in RFC 8859 §5, where it has them.
 */
const GROUPS: readonly Group[] = [
  ['RFC 2848 §3.4', 'S/M', undefined, 'require phone-context clir Q763-nature Q763-plan Q763-INN'],
  [
    'RFC 3108 §5',
    'S/M',
    'CAUTION',
    `eecid aalType capability qosclass qosClass bcob stc upcc atmQOSparms atmTrfcDesc abrParms
    abrSetup bearerType lij anycast cache bearerSigIE aalApp cbrRate sbc clkrec fec prtfl structure
    cpsSDUsize aal2CPS aal2CPSSDUrate aal2sscs3661unassured aal2sscs3661assured aal2sscs3662
    aal5sscop atmmap ecan gc profileDesc vsel dsel fsel onewaySel codecconfig isup_usi
    uiLayer1_Prot chain`,
  ],
  ['RFC 8859 §5.58', 'M', 'CAUTION', 'rtpred1 rtpred2'],
  ['RFC 4567 §3', 'S/M', 'IDENTICAL', 'mikey'],
  ['RFC 5159', 'S', 'NORMAL', 'bcastversion'],
  ['RFC 5159', 'S/M', 'NORMAL', 'stkmstream'],
  ['RFC 5159', 'M', 'TBD', 'SRTPAuthentication SRTPROCTxRate'],
  ['RFC 5432', 'S/M', 'TRANSPORT', 'qos-mech-send qos-mech-recv'],
  ['RFC 5583 §5.1', 'M', 'IDENTICAL-PER-PT', 'depend'],
  ['RFC 5762', 'M', 'CAUTION', 'dccp-service-code'],
  [
    'RFC 6064',
    'M',
    'CAUTION',
    `X-predecbufsize X-initpredecbufperiod X-initpostdecbufperiod X-decbyterate
    3gpp-videopostdecbufsize 3GPP-SRTP-Config alt alt-default-id 3GPP-Adaptation-Support
    3GPP-QoE-Metrics mbms-flowid`,
  ],
  ['RFC 6064', 'S', 'CAUTION', '3GPP-Integrity-Key 3GPP-SDP-Auth alt-group'],
  ['RFC 6064', 'S/M', 'CAUTION', '3GPP-Asset-Information mbms-mode mbms-repair'],
  ['RFC 6128', 'S/M', 'IDENTICAL', 'multicast-rtcp'],
  ['RFC 6193', 'S/M', 'CAUTION', 'ike-setup psk-fingerprint ike-esp ike-esp-udpencap'],
  ['RFC 6230', 'M', 'NORMAL', 'cfw-id'],
  ['RFC 6284', 'M', 'CAUTION', 'portmapping-req'],
  ['RFC 6285', 'M', 'CAUTION', 'rams-updates'],
  ['RFC 6364', 'M', 'SPECIAL', 'fec-source-flow fec-repair-flow repair-window'],
  ['RFC 6773', 'M', 'CAUTION', 'dccp-port'],
  ['RFC 6849', 'M', 'IDENTICAL-PER-PT', 'loopback'],
  ['RFC 6849', 'M', 'NORMAL', 'loopback-source loopback-mirror'],
  ['RFC 7195', 'M', 'TBD', 'cs-correlation'],
  ['RFC 7197', 'S/M', 'NORMAL', 'duplication-delay'],
  ['RFC 7266', 'S/M', 'NORMAL', 'calgextmap'],
  ['RFC 7272', 'M', 'NORMAL', 'rtcp-idms'],
  ['RFC 8373', 'M', 'NORMAL', 'hlang-send hlang-recv'],
  ['RFC 8861', 'S/M', 'IDENTICAL', 'rtcp-rgrp'],
  ['RFC 9071', 'M', 'IDENTICAL', 'rtt-mixer'],
  ['3GPP TS 24.182', 'M', 'NORMAL', 'g.3gpp.cat'],
  ['3GPP TS 24.183', 'M', 'NORMAL', 'g.3gpp.crs'],
  ['3GPP TS 24.229 §7.5', 'M', 'TRANSPORT', 'visited-realm secondary-realm'],
  [
    '3GPP TS 24.229 §7.5',
    'M',
    'NORMAL',
    'omr-m-cksum omr-s-cksum omr-m-att omr-s-att omr-m-bw omr-s-bw omr-codecs',
  ],
  [
    '3GPP TS 24.229 §7.5',
    'M',
    undefined,
    '3ge2ae tra-m-line tra-media-line-number tra-att tra-bw tra-contact tra-SCTP-association',
  ],
  ['3GPP TS 26.114 §M', 'S/M', 'NORMAL', '3gpp_sync_info'],
  ['3GPP TS 26.114 §M', 'M', 'IDENTICAL-PER-PT', 'bw-info'],
  ['3GPP TS 26.114 §M', 'M', 'NORMAL', '3gpp_MaxRecvSDUSize'],
  [
    '3GPP TS 26.114 §M',
    'M',
    undefined,
    `3gpp_mtsi_app_adapt PLR_adapt 3gpp_360video 3gpp_overlay anbr predefined_ROI arbitrary_ROI 3gpp-qos-hint 3gpp-bdc-used-by 3gpp-req-app itt4rt_group
    ccc_list`,
  ],
  [
    '3GPP TS 26.346 §7.3.2',
    'S/M',
    undefined,
    `flute-tsi flute-ch FEC-declaration FEC-redundancy-level FEC FEC-OTI-extension content-desc
    alternative-TMGI`,
  ],
  ['IANA sdp-parameters', 'M', undefined, 'msrp-usage-mode'],
  ['ETSI TS 183 063', 'S', 'NORMAL', 'PSCid bc_service bc_program bc_service_package'],
  ['ITU-T Q.1970', 'S', 'SPECIAL', 'ipbcp'],
  ['ITU-T H.248.15', 'S/M', 'SPECIAL', 'h248item'],
];

/** A row each, sharing one meaning: registered, and ignored by browsers. */
export const REGISTRY: readonly Row[] = GROUPS.flatMap(([spec, level, mux, names]) =>
  names
    .trim()
    .split(/\s+/)
    .map((name): Row => {
      const row: Row = { sample: `a=${name}:…`, form: 'text~', spec, key: 'registered' };
      return { ...row, ...(level && { level }), ...(mux && { mux }) };
    }),
);
