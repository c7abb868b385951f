/*
 * A valid document of each kind, invented: no such studio, series or platform exists. The EIDR of the series has
 * its true check character.
 */

/** The vocabularies that each version of Avails goes with. */
export const TOGETHER: readonly (readonly [avails: string, md: string])[] = [
  ['2.2.2', '2.5'],
  ['2.3', '2.6'],
  ['2.4', '2.7'],
  ['2.5', '2.8'],
  ['2.5.2', '2.9'],
  ['2.6', '2.10'],
  ['2.6.1', '2.11'],
  ['2.7', '2.12'],
  ['2.25', '2.25'],
]

const heading = (root: string, version: string): string => {
  const md = TOGETHER.find(([avails]) => avails === version)![1]
  return `<?xml version="1.0" encoding="UTF-8"?>
<avails:${root} xmlns:avails="http://www.movielabs.com/schema/avails/v${version}/avails"
  xmlns:md="http://www.movielabs.com/schema/md/v${md}/md"
  xmlns:mdmec="http://www.movielabs.com/schema/mdmec/v${md}">
`
}

export const transactionXml = (id: string, territory: string, start: string, end: string): string => `
    <avails:Transaction TransactionID="${id}">
      <avails:LicenseType>EST</avails:LicenseType>
      <avails:Territory><md:country>${territory}</md:country></avails:Territory>
      <avails:Start>${start}</avails:Start>
      <avails:End>${end}</avails:End>
      <avails:AllowedLanguage asset="subtitle">ja</avails:AllowedLanguage>
      <avails:FormatProfile>HD</avails:FormatProfile>
      <avails:Term termName="WSP"><avails:Money currency="JPY">250</avails:Money></avails:Term>
    </avails:Transaction>`

/** A series in two countries, one after the other. */
export const availsXml = (version = '2.7'): string => `${heading('AvailList', version)}  <avails:Avail>
    <avails:ALID>md:alid:org:kawanashi.example:sora</avails:ALID>
    <avails:Disposition><avails:EntryType>Full Extract</avails:EntryType></avails:Disposition>
    <avails:Licensor><md:DisplayName>Kawanashi Pictures</md:DisplayName></avails:Licensor>
    <avails:AvailType>series</avails:AvailType>
    <avails:ShortDescription>Sora no Machi</avails:ShortDescription>
    <avails:Asset contentID="md:cid:org:kawanashi.example:sora">
      <avails:WorkType>Series</avails:WorkType>
      <avails:SeriesMetadata>
        <avails:SeriesContentID>md:cid:org:kawanashi.example:sora</avails:SeriesContentID>
        <avails:SeriesEIDR-URN>urn:eidr:10.5240:7791-8534-2C23-9030-8610-5</avails:SeriesEIDR-URN>
        <avails:SeriesTitleInternalAlias>Sora</avails:SeriesTitleInternalAlias>
        <avails:LocalSeriesTitle language="ja">空の町</avails:LocalSeriesTitle>
        <avails:Ratings>
          <md:Rating>
            <md:Region><md:country>JP</md:country></md:Region>
            <md:System>EIRIN</md:System>
            <md:Value>G</md:Value>
          </md:Rating>
        </avails:Ratings>
        <avails:SeriesStatus>Continuing</avails:SeriesStatus>
      </avails:SeriesMetadata>
    </avails:Asset>${transactionXml('jp-1', 'JP', '2027-01-01T00:00:00+09:00', '2027-06-30T23:59:59+09:00')}${transactionXml('kr-1', 'KR', '2027-02-01T00:00:00+09:00', '2027-06-30T23:59:59+09:00')}
  </avails:Avail>
</avails:AvailList>
`

/** What a platform answers: live in one country, not ready in the other. */
export const offerStatusXml = (
  version = '2.7',
): string => `${heading('OfferStatusList', version)}  <avails:OfferStatus>
    <avails:ALID>md:alid:org:kawanashi.example:sora</avails:ALID>
    <avails:Transaction>
      <avails:Territory><md:country>JP</md:country></avails:Territory>
      <avails:FeatureStatus>
        <avails:ProgressCode>Live</avails:ProgressCode>
        <avails:Start>2027-01-01T00:00:00+09:00</avails:Start>
      </avails:FeatureStatus>
    </avails:Transaction>
    <avails:Transaction>
      <avails:Territory><md:country>KR</md:country></avails:Territory>
      <avails:FeatureStatus>
        <avails:ProgressCode>Issue</avails:ProgressCode>
        <avails:Start>2027-02-01T00:00:00+09:00</avails:Start>
        <avails:Comments>subtitles are missing</avails:Comments>
      </avails:FeatureStatus>
    </avails:Transaction>
  </avails:OfferStatus>
</avails:OfferStatusList>
`
