import { instantOf, isDay, type Zone } from '../../../core/base/index.ts'

/** Zones by territory: of one with several, the first to reach a day where people live. From CLDR 48; choices ours. */
const ZONES = {
  Africa: [
    'AO Luanda, BF Ouagadougou, BI Bujumbura, BJ Porto-Novo, BW Gaborone, CD Lubumbashi, CF Bangui',
    'CG Brazzaville, CI Abidjan, CM Douala, DJ Djibouti, DZ Algiers, EG Cairo, EH El_Aaiun',
    'ER Asmera, ET Addis_Ababa, GA Libreville, GH Accra, GM Banjul, GN Conakry, GQ Malabo',
    'GW Bissau, KE Nairobi, LR Monrovia, LS Maseru, LY Tripoli, MA Casablanca, ML Bamako',
    'MR Nouakchott, MW Blantyre, MZ Maputo, NA Windhoek, NE Niamey, NG Lagos, RW Kigali',
    'SD Khartoum, SL Freetown, SN Dakar, SO Mogadishu, SS Juba, ST Sao_Tome, SZ Mbabane',
    'TD Ndjamena, TG Lome, TN Tunis, TZ Dar_es_Salaam, UG Kampala, ZA Johannesburg, ZM Lusaka',
    'ZW Harare',
  ],
  America: [
    'AG Antigua, AI Anguilla, AR Argentina/Buenos_Aires, AW Aruba, BB Barbados, BL St_Barthelemy',
    'BO La_Paz, BQ Kralendijk, BR Sao_Paulo, BS Nassau, BZ Belize, CA St_Johns, CL Santiago',
    'CO Bogota, CR Costa_Rica, CU Havana, CW Curacao, DM Dominica, DO Santo_Domingo, EC Guayaquil',
    'GD Grenada, GF Cayenne, GL Nuuk, GP Guadeloupe, GT Guatemala, GY Guyana, HN Tegucigalpa',
    'HT Port-au-Prince, JM Jamaica, KN St_Kitts, KY Cayman, LC St_Lucia, MF Marigot, MQ Martinique',
    'MS Montserrat, MX Cancun, NI Managua, PA Panama, PE Lima, PM Miquelon, PR Puerto_Rico',
    'PY Asuncion, SR Paramaribo, SV El_Salvador, SX Lower_Princes, TC Grand_Turk, TT Port_of_Spain',
    'US New_York, UY Montevideo, VC St_Vincent, VE Caracas, VG Tortola, VI St_Thomas',
  ],
  Antarctica: ['AQ McMurdo'],
  Arctic: ['SJ Longyearbyen'],
  Asia: [
    'AE Dubai, AF Kabul, AM Yerevan, AZ Baku, BD Dhaka, BH Bahrain, BN Brunei, BT Thimphu',
    'CN Shanghai, CY Nicosia, GE Tbilisi, HK Hong_Kong, ID Jayapura, IL Jerusalem, IN Kolkata',
    'IQ Baghdad, IR Tehran, JO Amman, JP Tokyo, KG Bishkek, KH Phnom_Penh, KP Pyongyang, KR Seoul',
    'KW Kuwait, KZ Almaty, LA Vientiane, LB Beirut, LK Colombo, MM Yangon, MN Ulaanbaatar, MO Macau',
    'MY Kuala_Lumpur, NP Kathmandu, OM Muscat, PH Manila, PK Karachi, PS Gaza, QA Qatar',
    'RU Kamchatka, SA Riyadh, SG Singapore, SY Damascus, TH Bangkok, TJ Dushanbe, TL Dili',
    'TM Ashgabat, TW Taipei, UZ Tashkent, VN Ho_Chi_Minh, YE Aden',
  ],
  Atlantic: [
    'BM Bermuda, CV Cape_Verde, FK Stanley, FO Faeroe, GS South_Georgia, IS Reykjavik, SH St_Helena',
  ],
  Australia: ['AU Sydney'],
  Europe: [
    'AD Andorra, AL Tirane, AT Vienna, AX Mariehamn, BA Sarajevo, BE Brussels, BG Sofia, BY Minsk',
    'CH Zurich, CZ Prague, DE Berlin, DK Copenhagen, EE Tallinn, ES Madrid, FI Helsinki, FR Paris',
    'GB London, GG Guernsey, GI Gibraltar, GR Athens, HR Zagreb, HU Budapest, IE Dublin',
    'IM Isle_of_Man, IT Rome, JE Jersey, LI Vaduz, LT Vilnius, LU Luxembourg, LV Riga, MC Monaco',
    'MD Chisinau, ME Podgorica, MK Skopje, MT Malta, NL Amsterdam, NO Oslo, PL Warsaw, PT Lisbon',
    'RO Bucharest, RS Belgrade, SE Stockholm, SI Ljubljana, SK Bratislava, SM San_Marino',
    'TR Istanbul, UA Kyiv, VA Vatican',
  ],
  Indian: [
    'CC Cocos, CX Christmas, IO Chagos, KM Comoro, MG Antananarivo, MU Mauritius, MV Maldives',
    'RE Reunion, SC Mahe, TF Kerguelen, YT Mayotte',
  ],
  Pacific: [
    'AS Pago_Pago, CK Rarotonga, FJ Fiji, FM Pohnpei, GU Guam, KI Kiritimati, MH Majuro, MP Saipan',
    'NC Noumea, NF Norfolk, NR Nauru, NU Niue, NZ Auckland, PF Gambier, PG Port_Moresby',
    'PN Pitcairn, PW Palau, SB Guadalcanal, TK Fakaofo, TO Tongatapu, TV Funafuti, UM Wake',
    'VU Efate, WF Wallis, WS Apia',
  ],
} as const

const BY_COUNTRY: ReadonlyMap<string, Zone> = new Map(
  Object.entries(ZONES).flatMap(([part, lists]) =>
    lists.flatMap((list) =>
      list.split(', ').map((it) => [it.slice(0, 2), `${part}/${it.slice(3)}` as Zone] as const),
    ),
  ),
)

/** The zone whose midnight begins a day in a territory; undefined where none is known. */
export const firstZone = (territory: string): Zone | undefined =>
  BY_COUNTRY.get(territory.slice(0, 2).toUpperCase())

/**
 * The offset from UTC of a local time in a territory: `+09:00`. Of a territory that is not known, `Z`, which the
 * template has where nothing is said.
 * @param local `2026-01-31T23:59:59`
 */
export function offsetIn(territory: string | undefined, local: string): string {
  const key = `${territory} ${local}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const offset = offsetOf(territory, local)
  if (offsets.size >= MOST_OFFSETS) offsets.clear()
  offsets.set(key, offset)
  return offset
}

// A memory, not state: the same days stand in thousands of rows, and are asked of Intl once.
const offsets = new Map<string, string>()
const MOST_OFFSETS = 10_000

function offsetOf(territory: string | undefined, local: string): string {
  const zone = territory === undefined ? undefined : firstZone(territory)
  const day = local.slice(0, 10)
  if (zone === undefined || !isDay(day)) return 'Z'
  const clock = Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16))
  if (!(clock >= 0 && clock <= 1440)) return 'Z'
  const shown = Date.parse(`${local.slice(0, 10)}T00:00:00Z`) + clock * 60_000
  // Before zones were agreed on, offsets had seconds; what is written has minutes.
  const minutes = Math.round((shown - instantOf(day, clock, zone)) / 60_000)
  const [sign, size] = minutes < 0 ? ['-', -minutes] : ['+', minutes]
  const pair = (n: number) => String(n).padStart(2, '0')
  return `${sign}${pair(Math.trunc(size / 60))}:${pair(size % 60)}`
}
