import { writeAttributes, writeXml } from '#src/exchange/xml/write-xml.ts'
import type { XmlElement } from '#src/exchange/xml/xml-element.ts'

/** A file of activities, written piece by piece. */
export function writeActivitiesFile(attributes: Readonly<Record<string, string>>) {
  return {
    head: `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities${writeAttributes(attributes)}>\n`,
    activity: (activity: XmlElement) => writeXml(activity, '  '),
    end: '</iati-activities>\n',
  }
}
