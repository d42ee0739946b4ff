/** What PPD and VirtualScopics agreed, read from tests/journeys/fixtures/virtualscopics-inc.txt. What is redacted there stays unsaid. */

export type Side = 'ppd' | 'vs'

/** When it falls due: on a day of the text, in a rhythm, some days after something happened, or whenever there is cause. */
export type When =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'rhythm'; readonly unit: 'month' | 'quarter' }
  | { readonly kind: 'within'; readonly days: number; readonly count: 'working' | 'calendar'; readonly after: string }
  | { readonly kind: 'on-cause'; readonly cause: string }
  | { readonly kind: 'throughout' }

export interface Obligation {
  readonly title: string
  readonly clause: string
  /** Who owes it; what both owe each other is owed by each. */
  readonly owedBy: readonly Side[]
  readonly when: When
  readonly quotation: string
}

export const parties = {
  ppd: {
    legalName: 'PPD Development, LP',
    shortName: 'PPD',
    country: 'US',
    timeZone: 'America/New_York',
    quotation: 'PPD Development, LP, a Texas limited partnership',
  },
  vs: {
    legalName: 'VirtualScopics, Inc.',
    shortName: 'VirtualScopics',
    country: 'US',
    timeZone: 'America/New_York',
    quotation: 'VirtualScopics, Inc., with an address of 500 Linden Oaks, Second Floor, Rochester, New York 14625 ("VS")',
  },
} as const

export const term = {
  effectiveOn: { day: '2010-10-22', quotation: 'entered into as of October 22, 2010 (the "Effective Date")' },
  /** Two years from the effective date. */
  endsOn: { day: '2012-10-22', quotation: 'shall continue for a period of two (2) years ("Initial Term")' },
  notice: { days: 30, quotation: 'at least 30 days prior to the expiration of the then-current term' },
  renewal: {
    words: 'Renewed for one year at a time unless one party gives the other written notice before the term ends.',
    quotation: 'this Agreement shall be renewed for additional, successive periods of one (1) year each',
  },
} as const

export const recitals = {
  purpose:
    'a mutually beneficial relationship with a mission to deliver a comprehensive set of clinical and medical imaging services that will enable biopharmaceutical companies to make faster, more confident decisions on the development of their compounds, creating time and cost efficiencies',
  jointOffering: 'the parties desire to develop, market, sell, and deliver those joint service offerings',
} as const

const within = (days: number, count: 'working' | 'calendar', after: string): When => ({ kind: 'within', days, count, after })
const onCause = (cause: string): When => ({ kind: 'on-cause', cause })
const throughout: When = { kind: 'throughout' }

export const obligations = [
  {
    title: 'Set out in a written amendment what changes with a renewal',
    clause: '1',
    owedBy: ['ppd', 'vs'],
    when: onCause('a renewal'),
    quotation: 'the parties shall mutually agree upon and set forth in a written amendment signed by the parties',
  },
  {
    title: 'Have processes and procedures for the integrated services in place',
    clause: '3.a.(ii)',
    owedBy: ['ppd', 'vs'],
    when: throughout,
    quotation: 'each party has in place, or will develop, processes and procedures applicable to their performance hereunder',
  },
  {
    title: 'Review and assess the integrated services from time to time',
    clause: '3.a.(ii)',
    owedBy: ['ppd', 'vs'],
    when: throughout,
    quotation: 'The Integration Services shall be reviewed and assessed by the parties from time to time',
  },
  {
    title: 'Promote the joint solution to sponsors whose needs it meets',
    clause: '3.a.(iii)',
    owedBy: ['ppd', 'vs'],
    when: throughout,
    quotation:
      'Each party agrees to make a good faith effort to promote a Joint Solution for a Sponsor seeking services that could reasonably be addressed by the Joint Solution.',
  },
  {
    title: 'Prepare and submit the answer to a request for proposal',
    clause: '3.a.(iii)',
    owedBy: ['ppd'],
    when: onCause('a request for proposal in which the joint solution is proposed'),
    quotation: 'PPD shall be responsible for the preparation and submission of such RFP response',
  },
  {
    title: 'Let VirtualScopics review and approve the framework of the joint solution',
    clause: '3.a.(iii)',
    owedBy: ['ppd'],
    when: onCause('an answer to a request for proposal'),
    quotation: 'PPD shall provide VS an opportunity to review and provide approval on the Joint Solution framework',
  },
  {
    title: 'Review the answer to the request for proposal',
    clause: '3.a.(iii)',
    owedBy: ['vs'],
    when: within(2, 'working', 'receipt of the answer from PPD'),
    quotation:
      'VS shall provide such review within two (2) business days following receipt by VS of such RFP response from PPD.',
  },
  {
    title: 'Refer an opportunity for clinical research to PPD as soon as possible',
    clause: '3.a.(iv)',
    owedBy: ['vs'],
    when: onCause('an opportunity for clinical research services'),
    quotation: 'it will refer such opportunity to PPD as soon as possible',
  },
  {
    title: 'Refer an opportunity for imaging to VirtualScopics as soon as possible',
    clause: '3.a.(iv)',
    owedBy: ['ppd'],
    when: onCause('an opportunity for imaging services outside of the joint solution'),
    quotation: 'it will refer such opportunity to VS as soon as possible',
  },
  {
    title: 'Make no like commitments to a competitor of PPD',
    clause: '3.a.(v)',
    owedBy: ['vs'],
    when: throughout,
    quotation:
      'VS agrees that it shall not enter into the same or substantially similar Commitments with any other company or entity which performs clinical research services',
  },
  {
    title: 'Make no like commitments to another imaging vendor',
    clause: '3.a.(v)',
    owedBy: ['ppd'],
    when: throughout,
    quotation:
      'PPD agrees that it shall not enter into commitments which are the same or substantially similar to the PPD commitments set forth in Section 3 with any other imaging vendor',
  },
  {
    title: 'Notify PPD first of commitments wished with a competitor outside the designated areas',
    clause: '3.a.(v)',
    owedBy: ['vs'],
    when: onCause('the wish to make like commitments to a competitor of PPD'),
    quotation: 'VS shall first notify PPD regarding the same',
  },
  {
    title: 'Say whether to include the services in the right of first refusal',
    clause: '3.a.(v)',
    owedBy: ['ppd'],
    when: within(45, 'calendar', 'receipt of the notice from VirtualScopics'),
    quotation: 'PPD shall have a right, for a period of 45 days following receipt of such notice (the "Election Period")',
  },
  {
    title: 'Meet as the Steering Committee',
    clause: '3.a.(vi)',
    owedBy: ['ppd', 'vs'],
    when: { kind: 'rhythm', unit: 'quarter' },
    quotation:
      'The parties shall form a Steering Committee comprised of high level personnel from each party which shall meet quarterly during the Term',
  },
  {
    title: 'Tell in writing beforehand of a change of representatives',
    clause: '3.a.(vi)',
    owedBy: ['ppd', 'vs'],
    when: onCause('a change of representatives in the Steering Committee'),
    quotation:
      'Each party shall provide prior written notice to the other party of any desired change in Steering Committee representatives.',
  },
  {
    title: 'Weigh the concerns of a sponsor together before answering',
    clause: '3.a.(vi)',
    owedBy: ['ppd', 'vs'],
    when: onCause('concerns that a sponsor raises about preferred services'),
    quotation: 'VS and PPD shall mutually evaluate such concerns or issues prior to any communication with Sponsor',
  },
  {
    title: 'Keep investing in what the services rest on',
    clause: '3.b',
    owedBy: ['vs'],
    when: throughout,
    quotation:
      'VS agrees to continue to make investments in and improvements to those processes, technologies, techniques, software, hardware and methods',
  },
  {
    title: 'Recommend VirtualScopics to sponsors for imaging',
    clause: '3.c',
    owedBy: ['ppd'],
    when: onCause('a recommendation on imaging services'),
    quotation: 'PPD agrees to recommend VS to Sponsor',
  },
  {
    title: 'Keep the name and logo of VirtualScopics on what it made',
    clause: '3.c',
    owedBy: ['ppd'],
    when: throughout,
    quotation: "to maintain, when present, VS's name and logo on all VS generated deliverables to the Sponsor",
  },
  {
    title: 'Provide a work order for every service that is requested',
    clause: '4.a',
    owedBy: ['ppd'],
    when: onCause('a request for services'),
    quotation: 'PPD shall provide VS with a work order or other similar written document mutually agreed upon by VS and PPD',
  },
  {
    title: 'Notify VirtualScopics promptly of a change order',
    clause: '4.a',
    owedBy: ['ppd'],
    when: onCause('a change order of a sponsor that touches the services'),
    quotation: 'PPD shall promptly notify VS',
  },
  {
    title: 'Charge sponsors the amounts invoiced, without a mark-up',
    clause: '4.c',
    owedBy: ['ppd'],
    when: throughout,
    quotation:
      'PPD shall charge each Sponsor the actual invoiced amounts charged by VS to PPD for such Services without any mark-up',
  },
  {
    title: 'Reimburse the reasonable expenses of the work order',
    clause: '4.d',
    owedBy: ['ppd'],
    when: onCause('an invoice of expenses'),
    quotation: 'PPD shall reimburse VS for all reasonable expenses incurred in the course of performing the Services',
  },
  {
    title: 'Account completely for expenses',
    clause: '4.d',
    owedBy: ['vs'],
    when: throughout,
    quotation: 'VS shall maintain a complete accounting of all expenses incurred',
  },
  {
    title: 'Send the monthly invoice with activities and fees',
    clause: '4.e',
    owedBy: ['vs'],
    when: { kind: 'rhythm', unit: 'month' },
    quotation: 'VS shall submit monthly invoices to PPD detailing its activities and fees',
  },
  {
    title: 'Invoice each service within thirty days',
    clause: '4.e',
    owedBy: ['vs'],
    when: within(30, 'calendar', 'performing the service or incurring the expense'),
    quotation: 'invoices must be submitted to PPD within thirty (30) days of performing the Service or incurring the expense',
  },
  {
    title: 'Pay the invoice within 45 days of its receipt',
    clause: '4.f',
    owedBy: ['ppd'],
    when: within(45, 'calendar', 'receipt of the invoice'),
    quotation:
      'PPD shall use all reasonable diligence to obtain timely payment from Sponsor in order to make payment to VS within 45 days following the date of invoice receipt.',
  },
  {
    title: 'Invoice the sponsor within ten days',
    clause: '4.f',
    owedBy: ['ppd'],
    when: within(10, 'calendar', 'receipt of the invoice from VirtualScopics'),
    quotation: "PPD shall ensure that Sponsor is invoiced no later than ten (10) days following PPD's receipt of VS's invoice",
  },
  {
    title: 'Pass on the payment of the sponsor within ten days',
    clause: '4.f',
    owedBy: ['ppd'],
    when: within(10, 'calendar', 'receipt of the funds from the sponsor'),
    quotation: "no later than ten (10) days following PPD's receipt of applicable funds from Sponsor",
  },
  {
    title: 'Assign a billing account number to each work order',
    clause: '5',
    owedBy: ['ppd'],
    when: onCause('a work order'),
    quotation: 'PPD shall assign a billing account number ("Purchase Order Number") to VS for the Services in each Work Order.',
  },
  {
    title: 'Have subcontractors approved in advance',
    clause: '7.a',
    owedBy: ['vs'],
    when: onCause('the use of a subcontractor'),
    quotation: 'Subcontractors must be approved in advance by PPD',
  },
  {
    title: 'Keep licences, permits and registrations current',
    clause: '8',
    owedBy: ['vs'],
    when: throughout,
    quotation: 'all such licenses, permits and/or registrations are and shall remain current and in good standing',
  },
  {
    title: 'Take reasonable care of confidential information, and return it at the end',
    clause: '9',
    owedBy: ['ppd', 'vs'],
    when: throughout,
    quotation: 'Receiving Party shall take reasonable care of all Confidential Information entrusted to it',
  },
  {
    title: 'Give notice ninety days before terminating without cause',
    clause: '11',
    owedBy: ['ppd', 'vs'],
    when: onCause('a termination without cause'),
    quotation:
      'Either party may terminate this Agreement, without cause, upon ninety (90) days prior written notice to the other party',
  },
  {
    title: 'Pay for the services performed until a work order is terminated',
    clause: '11',
    owedBy: ['ppd'],
    when: onCause('the termination of a work order'),
    quotation: 'PPD shall pay VS for all Services performed in accordance with the Work Order through the date of termination',
  },
  {
    title: 'Notify promptly of a claim of a third party',
    clause: '12',
    owedBy: ['ppd', 'vs'],
    when: onCause('a claim of a third party for which indemnification is sought'),
    quotation: 'Either indemnified party shall give the indemnifying party prompt notice of any Third Party Claim',
  },
  {
    title: 'Notify PPD at once of a debarment',
    clause: '14',
    owedBy: ['vs'],
    when: onCause('a debarment, or the threat of one'),
    quotation: 'VS shall immediately notify PPD',
  },
  {
    title: 'Keep the records of the services, and open them to audits',
    clause: '15',
    owedBy: ['vs'],
    when: throughout,
    quotation:
      'VS shall maintain all materials and all other data obtained or generated by VS in the course of providing the Services',
  },
  {
    title: 'Inform PPD of an audit within one business day',
    clause: '15',
    owedBy: ['vs'],
    when: within(1, 'working', 'being notified of the audit'),
    quotation:
      'VS shall inform PPD within one (1) business day of being notified of an audit by any regulatory authority or by any Sponsor',
  },
  {
    title: 'Show the certificate of insurance',
    clause: '16',
    owedBy: ['vs'],
    when: onCause('a request of PPD'),
    quotation: 'Upon request, VS shall provide PPD with a copy of its certificate of insurance.',
  },
  {
    title: 'Stay insured during the term and two years after it',
    clause: '16',
    owedBy: ['vs'],
    when: throughout,
    quotation: 'insurance in the types and limits generally accepted in the industry',
  },
  {
    title: 'Use no name of the other side in public without approval',
    clause: '19',
    owedBy: ['ppd', 'vs'],
    when: throughout,
    quotation: 'neither party shall use the name, insignia, symbol, trademark, trade name, logo, logotype',
  },
  {
    title: 'Agree on a joint press release before it is used',
    clause: '19',
    owedBy: ['ppd', 'vs'],
    when: onCause('the final execution of the agreement'),
    quotation:
      "a joint press release statement regarding the parties' preferred relationship and its impact on the parties' ability to provide Services hereunder shall be prepared and mutually agreed upon",
  },
  {
    title: 'Solicit no employees of the other side',
    clause: '21',
    owedBy: ['ppd', 'vs'],
    when: throughout,
    quotation:
      'Neither party will solicit for employment any employee of the other party during the active term of this Agreement',
  },
] as const satisfies readonly Obligation[]

type Title = (typeof obligations)[number]['title']

export function obligation(title: Title): Obligation {
  const found = obligations.find((one) => one.title === title)
  if (!found) throw new Error(`There is no obligation “${title}”.`)
  return found
}

export interface Measured {
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly direction: 'up' | 'down'
  readonly perspective: string
  readonly formula: string
  /** What the text says that it shall be; undefined where that is redacted, or nothing is said. */
  readonly target?: string
  readonly quotation: string
}

/** What the agreement promises to measure, or cannot be kept without measuring. */
export const measures: readonly Measured[] = [
  {
    key: 'bookings',
    name: 'Bookings of preferred services',
    unit: 'USD',
    direction: 'up',
    perspective: 'Financial',
    formula: 'Sum of the work orders for preferred services that were booked in the measurement period.',
    quotation:
      'The percentage Discount applicable to Bookings in any given Measurement Period shall be determined in accordance with the discount structure',
  },
  {
    key: 'rfp-reviews',
    name: 'Answers to requests for proposal reviewed in time',
    unit: '%',
    direction: 'up',
    perspective: 'Operational',
    formula: 'Reviews given within two business days of receipt, of all reviews due in the quarter.',
    target: '100',
    quotation: 'within two (2) business days following receipt by VS of such RFP response',
  },
  {
    key: 'payment-days',
    name: 'Days until an invoice is paid',
    unit: 'days',
    direction: 'down',
    perspective: 'Financial',
    formula: 'Mean of the days from the receipt of an invoice to its payment, over the invoices paid in the quarter.',
    target: '45',
    quotation: 'within 45 days following the date of invoice receipt',
  },
  {
    key: 'referrals',
    name: 'Opportunities referred to each other',
    unit: '',
    direction: 'up',
    perspective: 'Relationship',
    formula: 'Opportunities outside the joint solution that one party referred to the other in the quarter.',
    quotation: 'to the extent it is aware of an opportunity for imaging services outside of the Joint Solution',
  },
]
