// Made by scripts/generate/territories.ts (`npm run generate`), CLDR 48,
// package cldr-core 48.2.0; never edited. The data is under the licence Unicode-3.0.
// Added here, since this CLDR has them not: Croatia (2023) and Bulgaria (2026) in the eurozone.

/** The officially assigned alpha-2 codes of ISO 3166-1. The place in this list is the country's bit. */
export const COUNTRIES = [
  'AD', 'AE', 'AF', 'AG', 'AI', 'AL', 'AM', 'AO', 'AQ', 'AR', 'AS', 'AT', 'AU', 'AW', 'AX', 'AZ', 'BA',
  'BB', 'BD', 'BE', 'BF', 'BG', 'BH', 'BI', 'BJ', 'BL', 'BM', 'BN', 'BO', 'BQ', 'BR', 'BS', 'BT', 'BV',
  'BW', 'BY', 'BZ', 'CA', 'CC', 'CD', 'CF', 'CG', 'CH', 'CI', 'CK', 'CL', 'CM', 'CN', 'CO', 'CR', 'CU',
  'CV', 'CW', 'CX', 'CY', 'CZ', 'DE', 'DJ', 'DK', 'DM', 'DO', 'DZ', 'EC', 'EE', 'EG', 'EH', 'ER', 'ES',
  'ET', 'FI', 'FJ', 'FK', 'FM', 'FO', 'FR', 'GA', 'GB', 'GD', 'GE', 'GF', 'GG', 'GH', 'GI', 'GL', 'GM',
  'GN', 'GP', 'GQ', 'GR', 'GS', 'GT', 'GU', 'GW', 'GY', 'HK', 'HM', 'HN', 'HR', 'HT', 'HU', 'ID', 'IE',
  'IL', 'IM', 'IN', 'IO', 'IQ', 'IR', 'IS', 'IT', 'JE', 'JM', 'JO', 'JP', 'KE', 'KG', 'KH', 'KI', 'KM',
  'KN', 'KP', 'KR', 'KW', 'KY', 'KZ', 'LA', 'LB', 'LC', 'LI', 'LK', 'LR', 'LS', 'LT', 'LU', 'LV', 'LY',
  'MA', 'MC', 'MD', 'ME', 'MF', 'MG', 'MH', 'MK', 'ML', 'MM', 'MN', 'MO', 'MP', 'MQ', 'MR', 'MS', 'MT',
  'MU', 'MV', 'MW', 'MX', 'MY', 'MZ', 'NA', 'NC', 'NE', 'NF', 'NG', 'NI', 'NL', 'NO', 'NP', 'NR', 'NU',
  'NZ', 'OM', 'PA', 'PE', 'PF', 'PG', 'PH', 'PK', 'PL', 'PM', 'PN', 'PR', 'PS', 'PT', 'PW', 'PY', 'QA',
  'RE', 'RO', 'RS', 'RU', 'RW', 'SA', 'SB', 'SC', 'SD', 'SE', 'SG', 'SH', 'SI', 'SJ', 'SK', 'SL', 'SM',
  'SN', 'SO', 'SR', 'SS', 'ST', 'SV', 'SX', 'SY', 'SZ', 'TC', 'TD', 'TF', 'TG', 'TH', 'TJ', 'TK', 'TL',
  'TM', 'TN', 'TO', 'TR', 'TT', 'TV', 'TW', 'TZ', 'UA', 'UG', 'UM', 'US', 'UY', 'UZ', 'VA', 'VC', 'VE',
  'VG', 'VI', 'VN', 'VU', 'WF', 'WS', 'YE', 'YT', 'ZA', 'ZM', 'ZW',
] as const

/** The regions of UN M49 with their code, and two of CLDR's own: EU and EZ. */
export const REGIONS = [
  { group: 'world', name: 'World', code: '001', countries: COUNTRIES },
  {
    group: 'africa',
    name: 'Africa',
    code: '002',
    countries: [
      'AO', 'BF', 'BI', 'BJ', 'BW', 'CD', 'CF', 'CG', 'CI', 'CM', 'CV', 'DJ', 'DZ', 'EG', 'EH', 'ER', 'ET',
      'GA', 'GH', 'GM', 'GN', 'GQ', 'GW', 'IO', 'KE', 'KM', 'LR', 'LS', 'LY', 'MA', 'MG', 'ML', 'MR', 'MU',
      'MW', 'MZ', 'NA', 'NE', 'NG', 'RE', 'RW', 'SC', 'SD', 'SH', 'SL', 'SN', 'SO', 'SS', 'ST', 'SZ', 'TD',
      'TF', 'TG', 'TN', 'TZ', 'UG', 'YT', 'ZA', 'ZM', 'ZW',
    ],
  },
  {
    group: 'northern-africa',
    name: 'Northern Africa',
    code: '015',
    countries: [
      'DZ', 'EG', 'EH', 'LY', 'MA', 'SD', 'TN',
    ],
  },
  {
    group: 'sub-saharan-africa',
    name: 'Sub-Saharan Africa',
    code: '202',
    countries: [
      'AO', 'BF', 'BI', 'BJ', 'BW', 'CD', 'CF', 'CG', 'CI', 'CM', 'CV', 'DJ', 'ER', 'ET', 'GA', 'GH', 'GM',
      'GN', 'GQ', 'GW', 'IO', 'KE', 'KM', 'LR', 'LS', 'MG', 'ML', 'MR', 'MU', 'MW', 'MZ', 'NA', 'NE', 'NG',
      'RE', 'RW', 'SC', 'SH', 'SL', 'SN', 'SO', 'SS', 'ST', 'SZ', 'TD', 'TF', 'TG', 'TZ', 'UG', 'YT', 'ZA',
      'ZM', 'ZW',
    ],
  },
  {
    group: 'eastern-africa',
    name: 'Eastern Africa',
    code: '014',
    countries: [
      'BI', 'DJ', 'ER', 'ET', 'IO', 'KE', 'KM', 'MG', 'MU', 'MW', 'MZ', 'RE', 'RW', 'SC', 'SO', 'SS', 'TF',
      'TZ', 'UG', 'YT', 'ZM', 'ZW',
    ],
  },
  {
    group: 'middle-africa',
    name: 'Middle Africa',
    code: '017',
    countries: [
      'AO', 'CD', 'CF', 'CG', 'CM', 'GA', 'GQ', 'ST', 'TD',
    ],
  },
  {
    group: 'southern-africa',
    name: 'Southern Africa',
    code: '018',
    countries: [
      'BW', 'LS', 'NA', 'SZ', 'ZA',
    ],
  },
  {
    group: 'western-africa',
    name: 'Western Africa',
    code: '011',
    countries: [
      'BF', 'BJ', 'CI', 'CV', 'GH', 'GM', 'GN', 'GW', 'LR', 'ML', 'MR', 'NE', 'NG', 'SH', 'SL', 'SN', 'TG',
    ],
  },
  {
    group: 'americas',
    name: 'Americas',
    code: '019',
    countries: [
      'AG', 'AI', 'AR', 'AW', 'BB', 'BL', 'BM', 'BO', 'BQ', 'BR', 'BS', 'BV', 'BZ', 'CA', 'CL', 'CO', 'CR',
      'CU', 'CW', 'DM', 'DO', 'EC', 'FK', 'GD', 'GF', 'GL', 'GP', 'GS', 'GT', 'GY', 'HN', 'HT', 'JM', 'KN',
      'KY', 'LC', 'MF', 'MQ', 'MS', 'MX', 'NI', 'PA', 'PE', 'PM', 'PR', 'PY', 'SR', 'SV', 'SX', 'TC', 'TT',
      'US', 'UY', 'VC', 'VE', 'VG', 'VI',
    ],
  },
  {
    group: 'latin-america-and-the-caribbean',
    name: 'Latin America and the Caribbean',
    code: '419',
    countries: [
      'AG', 'AI', 'AR', 'AW', 'BB', 'BL', 'BO', 'BQ', 'BR', 'BS', 'BV', 'BZ', 'CL', 'CO', 'CR', 'CU', 'CW',
      'DM', 'DO', 'EC', 'FK', 'GD', 'GF', 'GP', 'GS', 'GT', 'GY', 'HN', 'HT', 'JM', 'KN', 'KY', 'LC', 'MF',
      'MQ', 'MS', 'MX', 'NI', 'PA', 'PE', 'PR', 'PY', 'SR', 'SV', 'SX', 'TC', 'TT', 'UY', 'VC', 'VE', 'VG',
      'VI',
    ],
  },
  {
    group: 'caribbean',
    name: 'Caribbean',
    code: '029',
    countries: [
      'AG', 'AI', 'AW', 'BB', 'BL', 'BQ', 'BS', 'CU', 'CW', 'DM', 'DO', 'GD', 'GP', 'HT', 'JM', 'KN', 'KY',
      'LC', 'MF', 'MQ', 'MS', 'PR', 'SX', 'TC', 'TT', 'VC', 'VG', 'VI',
    ],
  },
  {
    group: 'central-america',
    name: 'Central America',
    code: '013',
    countries: [
      'BZ', 'CR', 'GT', 'HN', 'MX', 'NI', 'PA', 'SV',
    ],
  },
  {
    group: 'south-america',
    name: 'South America',
    code: '005',
    countries: [
      'AR', 'BO', 'BR', 'BV', 'CL', 'CO', 'EC', 'FK', 'GF', 'GS', 'GY', 'PE', 'PY', 'SR', 'UY', 'VE',
    ],
  },
  {
    group: 'northern-america',
    name: 'Northern America',
    code: '021',
    countries: [
      'BM', 'CA', 'GL', 'PM', 'US',
    ],
  },
  {
    group: 'asia',
    name: 'Asia',
    code: '142',
    countries: [
      'AE', 'AF', 'AM', 'AZ', 'BD', 'BH', 'BN', 'BT', 'CN', 'CY', 'GE', 'HK', 'ID', 'IL', 'IN', 'IQ', 'IR',
      'JO', 'JP', 'KG', 'KH', 'KP', 'KR', 'KW', 'KZ', 'LA', 'LB', 'LK', 'MM', 'MN', 'MO', 'MV', 'MY', 'NP',
      'OM', 'PH', 'PK', 'PS', 'QA', 'SA', 'SG', 'SY', 'TH', 'TJ', 'TL', 'TM', 'TR', 'TW', 'UZ', 'VN', 'YE',
    ],
  },
  {
    group: 'central-asia',
    name: 'Central Asia',
    code: '143',
    countries: [
      'KG', 'KZ', 'TJ', 'TM', 'UZ',
    ],
  },
  {
    group: 'eastern-asia',
    name: 'Eastern Asia',
    code: '030',
    countries: [
      'CN', 'HK', 'JP', 'KP', 'KR', 'MN', 'MO', 'TW',
    ],
  },
  {
    group: 'south-eastern-asia',
    name: 'South-eastern Asia',
    code: '035',
    countries: [
      'BN', 'ID', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'TL', 'VN',
    ],
  },
  {
    group: 'southern-asia',
    name: 'Southern Asia',
    code: '034',
    countries: [
      'AF', 'BD', 'BT', 'IN', 'IR', 'LK', 'MV', 'NP', 'PK',
    ],
  },
  {
    group: 'western-asia',
    name: 'Western Asia',
    code: '145',
    countries: [
      'AE', 'AM', 'AZ', 'BH', 'CY', 'GE', 'IL', 'IQ', 'JO', 'KW', 'LB', 'OM', 'PS', 'QA', 'SA', 'SY', 'TR',
      'YE',
    ],
  },
  {
    group: 'europe',
    name: 'Europe',
    code: '150',
    countries: [
      'AD', 'AL', 'AT', 'AX', 'BA', 'BE', 'BG', 'BY', 'CH', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FO', 'FR',
      'GB', 'GG', 'GI', 'GR', 'HR', 'HU', 'IE', 'IM', 'IS', 'IT', 'JE', 'LI', 'LT', 'LU', 'LV', 'MC', 'MD',
      'ME', 'MK', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'RS', 'RU', 'SE', 'SI', 'SJ', 'SK', 'SM', 'UA', 'VA',
    ],
  },
  {
    group: 'eastern-europe',
    name: 'Eastern Europe',
    code: '151',
    countries: [
      'BG', 'BY', 'CZ', 'HU', 'MD', 'PL', 'RO', 'RU', 'SK', 'UA',
    ],
  },
  {
    group: 'northern-europe',
    name: 'Northern Europe',
    code: '154',
    countries: [
      'AX', 'DK', 'EE', 'FI', 'FO', 'GB', 'GG', 'IE', 'IM', 'IS', 'JE', 'LT', 'LV', 'NO', 'SE', 'SJ',
    ],
  },
  {
    group: 'southern-europe',
    name: 'Southern Europe',
    code: '039',
    countries: [
      'AD', 'AL', 'BA', 'ES', 'GI', 'GR', 'HR', 'IT', 'ME', 'MK', 'MT', 'PT', 'RS', 'SI', 'SM', 'VA',
    ],
  },
  {
    group: 'western-europe',
    name: 'Western Europe',
    code: '155',
    countries: [
      'AT', 'BE', 'CH', 'DE', 'FR', 'LI', 'LU', 'MC', 'NL',
    ],
  },
  {
    group: 'oceania',
    name: 'Oceania',
    code: '009',
    countries: [
      'AS', 'AU', 'CC', 'CK', 'CX', 'FJ', 'FM', 'GU', 'HM', 'KI', 'MH', 'MP', 'NC', 'NF', 'NR', 'NU', 'NZ',
      'PF', 'PG', 'PN', 'PW', 'SB', 'TK', 'TO', 'TV', 'UM', 'VU', 'WF', 'WS',
    ],
  },
  {
    group: 'australia-and-new-zealand',
    name: 'Australia and New Zealand',
    code: '053',
    countries: [
      'AU', 'CC', 'CX', 'HM', 'NF', 'NZ',
    ],
  },
  {
    group: 'melanesia',
    name: 'Melanesia',
    code: '054',
    countries: [
      'FJ', 'NC', 'PG', 'SB', 'VU',
    ],
  },
  {
    group: 'micronesia',
    name: 'Micronesia',
    code: '057',
    countries: [
      'FM', 'GU', 'KI', 'MH', 'MP', 'NR', 'PW', 'UM',
    ],
  },
  {
    group: 'polynesia',
    name: 'Polynesia',
    code: '061',
    countries: [
      'AS', 'CK', 'NU', 'PF', 'PN', 'TK', 'TO', 'TV', 'WF', 'WS',
    ],
  },
  {
    group: 'european-union',
    name: 'European Union',
    code: 'EU',
    countries: [
      'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT',
      'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK',
    ],
  },
  {
    group: 'eurozone',
    name: 'Eurozone',
    code: 'EZ',
    countries: [
      'AT', 'BE', 'BG', 'CY', 'DE', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'IE', 'IT', 'LT', 'LU', 'LV', 'MT',
      'NL', 'PT', 'SI', 'SK',
    ],
  },
] as const
