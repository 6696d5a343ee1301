"use strict";
// Written by `cargo xtask codegen` from the model; do not edit.

const { amount, custom, flag, instant, items, link, money, text, words } = require("./reader.js");

const externalId = () => ({
  id: text(),
  system: text(),
  value: text(),
});

const membership = () => ({
  id: text(),
  team: text(),
  primary: flag(),
});

const userRole = () => ({
  id: text(),
  role: text(),
});

const right = () => ({
  id: text(),
  entity: text(),
  read: text(),
  create: text(),
  edit: text(),
  delete: text(),
  export: text(),
  approve: text(),
  massUpdate: text(),
  assign: text(),
});

const fieldRight = () => ({
  id: text(),
  entity: text(),
  field: text(),
  access: text(),
});

const contactPhone = () => ({
  id: text(),
  number: text(),
  kind: text(),
  primary: flag(),
  optOut: flag(),
});

const postalAddress = () => ({
  id: text(),
  kind: text(),
  street: text(),
  ward: text(),
  city: text(),
  province: text(),
  postalCode: text(),
  country: text(),
});

const contactEmail = () => ({
  id: text(),
  address: text(),
  primary: flag(),
  optOut: flag(),
  invalid: flag(),
});

const lifecycleEntry = () => ({
  id: text(),
  stage: text(),
  reachedAt: instant(),
});

const groupEntry = () => ({
  id: text(),
  group: text(),
  enteredAt: instant(),
});

const affiliation = () => ({
  id: text(),
  account: text(),
  role: text(),
  jobTitle: text(),
  ended: flag(),
});

const socialProfile = () => ({
  id: text(),
  network: text(),
  profile: text(),
});

const pipelineTeam = () => ({
  id: text(),
  team: text(),
});

const stageEntry = () => ({
  id: text(),
  stage: text(),
  enteredAt: instant(),
  category: text(),
});

const dealContact = () => ({
  id: text(),
  contact: text(),
  role: text(),
});

const credit = () => ({
  id: text(),
  user: text(),
  percent: text(),
});

const territoryMember = () => ({
  id: text(),
  user: text(),
  role: text(),
});

const participant = () => ({
  id: text(),
  who: link(),
  role: text(),
  acceptance: text(),
});

const relatedRecord = () => ({
  id: text(),
  record: link(),
});

const mention = () => ({
  id: text(),
  user: text(),
});

const readMark = () => ({
  id: text(),
  user: text(),
  at: instant(),
});

const collaborator = () => ({
  id: text(),
  user: text(),
});

const checklistItem = () => ({
  id: text(),
  text: text(),
  done: flag(),
});

const viewSort = () => ({
  id: text(),
  by: text(),
});

const viewColumn = () => ({
  id: text(),
  field: text(),
  width: amount(),
});

const customOption = () => ({
  id: text(),
  code: text(),
  vi: text(),
  en: text(),
  number: amount(),
  retired: flag(),
});

const customLabel = () => ({
  id: text(),
  locale: text(),
  text: text(),
});

const productImage = () => ({
  id: text(),
  picture: text(),
});

const workInterval = () => ({
  id: text(),
  weekday: amount(),
  fromMinute: amount(),
  toMinute: amount(),
});

const calendarException = () => ({
  id: text(),
  firstOn: text(),
  lastOn: text(),
  everyYear: flag(),
  fromMinute: amount(),
  toMinute: amount(),
  name: text(),
});

const dealMoved = () => ({
  deal: text(),
  revision: amount(),
  stage: text(),
  category: text(),
  forecastCategory: text(),
  probability: text(),
  closedAt: instant(),
  closedOn: text(),
});

const transferredRecords = () => ({
  entity: text(),
  records: amount(),
});

const refusedRow = () => ({
  record: link(),
  code: text(),
  fields: words(),
});

const transferred = () => ({
  records: amount(),
  entities: items(transferredRecords),
  refused: items(refusedRow),
  changeSet: amount(),
});

const leadConverted = () => ({
  lead: text(),
  account: text(),
  contact: text(),
  deal: text(),
  convertedAt: instant(),
  linked: amount(),
});

const leftRecord = () => ({
  record: link(),
  field: text(),
});

const leadUnconverted = () => ({
  lead: text(),
  records: amount(),
  conflicts: items(leftRecord),
});

const leadsRated = () => ({
  changed: amount(),
  changeSet: amount(),
});

const assignedLeads = () => ({
  user: text(),
  leads: amount(),
});

const leadsAssigned = () => ({
  assigned: amount(),
  unassigned: amount(),
  users: items(assignedLeads),
  last: text(),
  refused: items(refusedRow),
  changeSet: amount(),
});

const relationRead = () => ({
  relation: text(),
  kind: text(),
  name: text(),
  record: link(),
  since: text(),
  until: text(),
  note: text(),
});

const relationsRead = () => ({
  relations: items(relationRead),
});

const commentCount = () => ({
  comments: amount(),
});

const contractMoved = () => ({
  contract: text(),
  revision: amount(),
  status: text(),
  approvedBy: text(),
});

const contractSigned = () => ({
  contract: text(),
  revision: amount(),
  status: text(),
  account: text(),
  signedCopy: text(),
  promoted: flag(),
});

const contractRenewed = () => ({
  contract: text(),
  renewedFrom: text(),
  startOn: text(),
  endOn: text(),
  lines: amount(),
});

const contractTax = () => ({
  kind: text(),
  rate: text(),
  base: money(),
  amount: money(),
});

const contractFigures = () => ({
  value: money(),
  overCap: money(),
  gross: money(),
  lineDiscounts: money(),
  headerDiscount: money(),
  base: money(),
  taxes: items(contractTax),
  tax: money(),
  total: money(),
  cost: money(),
  margin: money(),
});

const pricePassedOver = () => ({
  source: text(),
  contract: text(),
  book: text(),
  why: text(),
});

const priceRead = () => ({
  unitPrice: money(),
  source: text(),
  contract: text(),
  book: text(),
  minQuantity: text(),
  passedOver: items(pricePassedOver),
});

const workDue = () => ({
  dueAt: instant(),
});

const workDone = () => ({
  minutes: amount(),
});

const massUpdated = () => ({
  matched: amount(),
  changed: amount(),
  refused: items(refusedRow),
  changeSet: amount(),
});

const boardRow = () => ({
  pipeline: text(),
  pipelineId: text(),
  stage: text(),
  stageId: text(),
  category: text(),
  count: amount(),
  valued: amount(),
  amount: money(),
  weighted: money(),
});

const figure = () => ({
  count: amount(),
  valued: amount(),
  amount: money(),
  weighted: money(),
});

const board = () => ({
  rows: items(boardRow),
  open: figure(),
});

const forecastRow = () => ({
  month: text(),
  category: text(),
  count: amount(),
  valued: amount(),
  amount: money(),
  weighted: money(),
});

const forecastCategoryRow = () => ({
  category: text(),
  count: amount(),
  valued: amount(),
  amount: money(),
  weighted: money(),
  cumulative: money(),
});

const forecast = () => ({
  today: text(),
  rows: items(forecastRow),
  categories: items(forecastCategoryRow),
  open: figure(),
  won: figure(),
});

const winRateMonth = () => ({
  month: text(),
  won: amount(),
  lost: amount(),
  rate: amount(),
});

const winRate = () => ({
  won: amount(),
  lost: amount(),
  rate: amount(),
  rateByValue: amount(),
  wonAmount: money(),
  lostAmount: money(),
  valued: amount(),
  average: money(),
  months: items(winRateMonth),
});

const outcomesRow = () => ({
  id: text(),
  name: text(),
  won: amount(),
  lost: amount(),
  amount: money(),
  winRate: amount(),
});

const outcomes = () => ({
  owners: items(outcomesRow),
  teams: items(outcomesRow),
});

const cycleRow = () => ({
  fromDays: amount(),
  belowDays: amount(),
  count: amount(),
});

const cycle = () => ({
  count: amount(),
  mean: amount(),
  median: amount(),
  rows: items(cycleRow),
});

const velocity = () => ({
  opportunities: amount(),
  winRate: amount(),
  average: money(),
  days: amount(),
  perDay: money(),
});

const funnelRow = () => ({
  pipeline: text(),
  pipelineId: text(),
  stage: text(),
  stageId: text(),
  category: text(),
  reached: amount(),
  fromPrevious: amount(),
  fromFirst: amount(),
  days: amount(),
});

const funnel = () => ({
  rows: items(funnelRow),
});

const slippedDeal = () => ({
  id: text(),
  name: text(),
  account: text(),
  owner: text(),
  amount: money(),
  amountBase: money(),
  expectedClose: text(),
  daysLate: amount(),
});

const slipped = () => ({
  deals: items(slippedDeal),
  count: amount(),
  valued: amount(),
  amount: money(),
  weighted: money(),
});

const forgottenCall = () => ({
  id: text(),
  subject: text(),
  startAt: instant(),
  minutesLate: amount(),
  owner: text(),
  relatedTo: link(),
});

const forgottenCalls = () => ({
  count: amount(),
  calls: items(forgottenCall),
  zone: text(),
});

const activityUser = () => ({
  user: text(),
  name: text(),
  count: amount(),
});

const activityChannel = () => ({
  channel: text(),
  count: amount(),
});

const activityRow = () => ({
  user: text(),
  channel: text(),
  count: amount(),
});

const activity = () => ({
  count: amount(),
  users: items(activityUser),
  channels: items(activityChannel),
  rows: items(activityRow),
});

const topAccount = () => ({
  account: text(),
  name: text(),
  won: amount(),
  wonAmount: money(),
  open: amount(),
  openAmount: money(),
});

const topAccounts = () => ({
  rows: items(topAccount),
  wonAmount: money(),
});

const frequentContact = () => ({
  contact: text(),
  name: text(),
  count: amount(),
  lastAt: instant(),
});

const frequentContacts = () => ({
  first: text(),
  last: text(),
  rows: items(frequentContact),
});

const channelRate = () => ({
  channel: text(),
  tried: amount(),
  answered: amount(),
  rate: amount(),
});

const bestChannelRow = () => ({
  contact: text(),
  name: text(),
  channel: text(),
  rate: amount(),
  tried: amount(),
  channels: items(channelRate),
});

const bestChannel = () => ({
  rows: items(bestChannelRow),
});

const homeItem = () => ({
  entity: text(),
  id: text(),
  title: text(),
  dueOn: text(),
  dueAt: instant(),
  relatedTo: link(),
});

const home = () => ({
  user: text(),
  today: text(),
  overdue: items(homeItem),
  due: items(homeItem),
  zone: text(),
});

const accountContact = () => ({
  id: text(),
  name: text(),
  jobTitle: text(),
});

const accountLead = () => ({
  id: text(),
  name: text(),
  convertedAt: instant(),
});

const accountDeal = () => ({
  id: text(),
  name: text(),
  category: text(),
  amount: money(),
  day: text(),
});

const accountContract = () => ({
  id: text(),
  number: text(),
  title: text(),
  status: text(),
  endOn: text(),
});

const accountProduct = () => ({
  id: text(),
  name: text(),
  quantity: amount(),
  amount: money(),
});

const accountTask = () => ({
  id: text(),
  title: text(),
  dueOn: text(),
});

const accountTouch = () => ({
  id: text(),
  startAt: instant(),
  channel: text(),
  status: text(),
  subject: text(),
});

const account360 = () => ({
  account: text(),
  name: text(),
  contactCount: amount(),
  contacts: items(accountContact),
  leadCount: amount(),
  leads: items(accountLead),
  open: figure(),
  won: figure(),
  lost: figure(),
  deals: items(accountDeal),
  contractCount: amount(),
  contracts: items(accountContract),
  productCount: amount(),
  products: items(accountProduct),
  taskCount: amount(),
  tasks: items(accountTask),
  interactionCount: amount(),
  timeline: items(accountTouch),
  zone: text(),
});

const attainmentRow = () => ({
  id: text(),
  name: text(),
  quota: money(),
  won: money(),
  attainment: amount(),
  gap: money(),
  elapsed: amount(),
  pace: amount(),
  standing: text(),
  coverage: amount(),
  winRate: amount(),
  activities: amount(),
  newLeads: amount(),
  answeredLeads: amount(),
  responseSeconds: amount(),
});

const attainment = () => ({
  first: text(),
  last: text(),
  users: items(attainmentRow),
  teams: items(attainmentRow),
  all: attainmentRow(),
});

const endingContract = () => ({
  id: text(),
  number: text(),
  title: text(),
  account: text(),
  accountName: text(),
  endOn: text(),
  daysLeft: amount(),
  autoRenew: flag(),
  noticeBy: text(),
});

const contractsEnding = () => ({
  first: text(),
  last: text(),
  count: amount(),
  contracts: items(endingContract),
});

const overCapContract = () => ({
  id: text(),
  number: text(),
  title: text(),
  account: text(),
  accountName: text(),
  status: text(),
  contractDate: text(),
  value: money(),
  valueCap: money(),
  over: money(),
});

const contractsOverCap = () => ({
  count: amount(),
  contracts: items(overCapContract),
});

const lifeCycleRow = () => ({
  stage: text(),
  standing: amount(),
  reached: amount(),
  fromPrevious: amount(),
  fromFirst: amount(),
});

const lifeCycle = () => ({
  rows: items(lifeCycleRow),
  former: amount(),
});

/** The entity of each collection. */
const collections = {
  companies: "company",
  users: "user",
  teams: "team",
  roles: "role",
  accounts: "account",
  contacts: "contact",
  leads: "lead",
  customerGroups: "customer_group",
  relationKinds: "relation_kind",
  relations: "relation",
  pipelines: "pipeline",
  stages: "stage",
  deals: "deal",
  competitors: "competitor",
  lossReasons: "loss_reason",
  quotas: "quota",
  territories: "territory",
  interactions: "interaction",
  notes: "note",
  comments: "comment",
  tasks: "task",
  tags: "tag",
  savedViews: "saved_view",
  currencies: "currency",
  rates: "rate",
  attachments: "attachment",
  customFields: "custom_field",
  productCategories: "product_category",
  products: "product",
  priceBooks: "price_book",
  priceEntries: "price_entry",
  numberSeries: "number_series",
  contracts: "contract",
  contractLines: "contract_line",
  calendars: "work_calendar",
};

/** How a record of each entity is read. */
const decoders = {
  company: () => ({
    id: text(),
    name: text(),
    zone: text(),
    baseCurrency: text(),
    fiscalYearStart: amount(),
    weekStart: amount(),
    locale: text(),
    country: text(),
    hotScore: amount(),
    warmScore: amount(),
    taxMode: text(),
    historyDays: amount(),
    trashDays: amount(),
    contractApproval: flag(),
    ownApproval: flag(),
    signedCopyRequired: flag(),
    promotion: text(),
    calendar: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  user: () => ({
    id: text(),
    login: text(),
    name: text(),
    email: text(),
    kind: text(),
    inactive: flag(),
    manager: text(),
    teams: items(membership),
    roles: items(userRole),
    zone: text(),
    position: text(),
    skills: words(),
    takesLeads: flag(),
    assignmentWeight: amount(),
    joinedOn: text(),
    locale: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  team: () => ({
    id: text(),
    name: text(),
    parent: text(),
    calendar: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  role: () => ({
    id: text(),
    name: text(),
    administrator: flag(),
    rights: items(right),
    fields: items(fieldRight),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  account: () => ({
    id: text(),
    name: text(),
    kind: text(),
    parent: text(),
    website: text(),
    taxId: text(),
    industry: text(),
    employees: amount(),
    annualRevenue: money(),
    phones: items(contactPhone),
    addresses: items(postalAddress),
    source: text(),
    description: text(),
    emails: items(contactEmail),
    lifecycleStage: text(),
    lifecycleEntries: items(lifecycleEntry),
    customerGroup: text(),
    groupEntries: items(groupEntry),
    rating: text(),
    territory: text(),
    currency: text(),
    paymentDays: amount(),
    creditLimit: money(),
    foundedOn: text(),
    unfollowed: flag(),
    priceBook: text(),
    sicCode: text(),
    ownership: text(),
    ticker: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  contact: () => ({
    id: text(),
    lastName: text(),
    firstName: text(),
    middleName: text(),
    displayName: text(),
    account: text(),
    jobTitle: text(),
    department: text(),
    reportsTo: text(),
    emails: items(contactEmail),
    phones: items(contactPhone),
    addresses: items(postalAddress),
    birthdate: text(),
    language: text(),
    source: text(),
    description: text(),
    salutation: text(),
    suffix: text(),
    gender: text(),
    birthMonth: amount(),
    birthDay: amount(),
    affiliations: items(affiliation),
    zone: text(),
    doNotCall: flag(),
    emailOptOut: flag(),
    preferredChannel: text(),
    lawfulBasis: text(),
    lawfulBasisSource: text(),
    lawfulBasisReviewedOn: text(),
    assistant: text(),
    assistantPhone: text(),
    unfollowed: flag(),
    social: items(socialProfile),
    photo: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  lead: () => ({
    id: text(),
    lastName: text(),
    firstName: text(),
    displayName: text(),
    companyName: text(),
    jobTitle: text(),
    emails: items(contactEmail),
    phones: items(contactPhone),
    website: text(),
    addresses: items(postalAddress),
    industry: text(),
    employees: amount(),
    annualRevenue: money(),
    status: text(),
    lifecycleStage: text(),
    lifecycleEntries: items(lifecycleEntry),
    source: text(),
    sourceDetail: text(),
    utmSource: text(),
    utmMedium: text(),
    utmCampaign: text(),
    score: amount(),
    rating: text(),
    estimatedAmount: money(),
    referredBy: text(),
    productInterest: words(),
    doNotCall: flag(),
    nextFollowUp: text(),
    lostReason: text(),
    convertedAt: instant(),
    convertedAccount: text(),
    convertedContact: text(),
    convertedDeal: text(),
    unfollowed: flag(),
    description: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  customer_group: () => ({
    id: text(),
    name: text(),
    description: text(),
    parent: text(),
    discount: text(),
    accountFilter: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  relation_kind: () => ({
    id: text(),
    name: text(),
    inverseName: text(),
    fromEntities: words(),
    toEntities: words(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  relation: () => ({
    id: text(),
    kind: text(),
    fromRecord: link(),
    toRecord: link(),
    since: text(),
    until: text(),
    note: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  pipeline: () => ({
    id: text(),
    name: text(),
    order: amount(),
    inactive: flag(),
    entity: text(),
    teams: items(pipelineTeam),
    isDefault: flag(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  stage: () => ({
    id: text(),
    pipeline: text(),
    name: text(),
    order: amount(),
    category: text(),
    probability: text(),
    forecastCategory: text(),
    rotDays: amount(),
    requiredFields: words(),
    expectedDays: amount(),
    wipLimit: amount(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  deal: () => ({
    id: text(),
    name: text(),
    stage: text(),
    account: text(),
    primaryContact: text(),
    amount: money(),
    amountRate: text(),
    amountBase: money(),
    probability: text(),
    probabilitySource: text(),
    expectedClose: text(),
    pipeline: text(),
    category: text(),
    forecastCategory: text(),
    closedAt: instant(),
    closedOn: text(),
    stageEnteredAt: instant(),
    stageEntries: items(stageEntry),
    dealType: text(),
    source: text(),
    nextStep: text(),
    lostNotes: text(),
    lossReason: text(),
    competitor: text(),
    lead: text(),
    contacts: items(dealContact),
    credits: items(credit),
    closingOwner: text(),
    nextStepOn: text(),
    monthlyAmount: money(),
    score: amount(),
    recurringPlan: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  competitor: () => ({
    id: text(),
    name: text(),
    website: text(),
    strengths: text(),
    weaknesses: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  loss_reason: () => ({
    id: text(),
    name: text(),
    category: text(),
    order: amount(),
    inactive: flag(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  quota: () => ({
    id: text(),
    startsOn: text(),
    endsOn: text(),
    amount: money(),
    user: text(),
    forTeam: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  territory: () => ({
    id: text(),
    name: text(),
    parent: text(),
    members: items(territoryMember),
    accountFilter: text(),
    leadFilter: text(),
    order: amount(),
    description: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  interaction: () => ({
    id: text(),
    channel: text(),
    subject: text(),
    startAt: instant(),
    endAt: instant(),
    direction: text(),
    status: text(),
    body: text(),
    relatedTo: link(),
    participants: items(participant),
    outcome: text(),
    location: text(),
    alsoAbout: items(relatedRecord),
    remindAt: instant(),
    joinUrl: text(),
    recordingUrl: text(),
    cost: money(),
    remindedAt: instant(),
    allDay: flag(),
    zone: text(),
    durationSeconds: amount(),
    uid: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  note: () => ({
    id: text(),
    relatedTo: link(),
    body: text(),
    title: text(),
    pinned: flag(),
    alsoAbout: items(relatedRecord),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  comment: () => ({
    id: text(),
    body: text(),
    relatedTo: link(),
    topic: text(),
    parent: text(),
    internal: flag(),
    mentions: items(mention),
    readBy: items(readMark),
    path: text(),
    alsoAbout: items(relatedRecord),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  task: () => ({
    id: text(),
    title: text(),
    status: text(),
    priority: text(),
    startAt: instant(),
    dueAt: instant(),
    dueOn: text(),
    isOpen: flag(),
    completedAt: instant(),
    relatedTo: link(),
    contact: text(),
    assignee: text(),
    collaborators: items(collaborator),
    checklist: items(checklistItem),
    remindAt: instant(),
    estimateSeconds: amount(),
    actualSeconds: amount(),
    description: text(),
    alsoAbout: items(relatedRecord),
    remindedAt: instant(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  tag: () => ({
    id: text(),
    name: text(),
    color: text(),
    description: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  saved_view: () => ({
    id: text(),
    name: text(),
    entity: text(),
    filter: text(),
    rule: text(),
    sorts: items(viewSort),
    columns: items(viewColumn),
    shared: flag(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  currency: () => ({
    id: text(),
    code: text(),
    inactive: flag(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  rate: () => ({
    id: text(),
    currency: text(),
    baseCurrency: text(),
    date: text(),
    value: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  attachment: () => ({
    id: text(),
    relatedTo: link(),
    name: text(),
    mime: text(),
    kind: text(),
    description: text(),
    size: amount(),
    sha256: text(),
    alsoAbout: items(relatedRecord),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  custom_field: () => ({
    id: text(),
    entity: text(),
    name: text(),
    kind: text(),
    target: text(),
    options: items(customOption),
    labels: items(customLabel),
    description: text(),
    required: flag(),
    indexed: flag(),
    unique: flag(),
    searchable: flag(),
    unlisted: flag(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  product_category: () => ({
    id: text(),
    name: text(),
    parent: text(),
    order: amount(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  product: () => ({
    id: text(),
    name: text(),
    sku: text(),
    category: text(),
    kind: text(),
    unit: text(),
    listPrice: money(),
    cost: money(),
    taxKind: text(),
    taxRate: text(),
    inactive: flag(),
    supplier: text(),
    warrantyMonths: amount(),
    barcode: text(),
    description: text(),
    url: text(),
    images: items(productImage),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  price_book: () => ({
    id: text(),
    name: text(),
    currency: text(),
    customerGroup: text(),
    general: flag(),
    validFrom: text(),
    validTo: text(),
    priority: amount(),
    inactive: flag(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  price_entry: () => ({
    id: text(),
    book: text(),
    product: text(),
    minQuantity: text(),
    price: money(),
    discount: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  number_series: () => ({
    id: text(),
    name: text(),
    entity: text(),
    prefix: text(),
    pattern: text(),
    digits: amount(),
    first: amount(),
    branch: text(),
    gapFree: flag(),
    priority: amount(),
    inactive: flag(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  contract: () => ({
    id: text(),
    title: text(),
    contractDate: text(),
    number: text(),
    series: text(),
    account: text(),
    customerGroup: text(),
    status: text(),
    contractType: text(),
    customerSignedOn: text(),
    companySignedOn: text(),
    startOn: text(),
    endOn: text(),
    openEnded: flag(),
    renewalReminderOn: text(),
    autoRenew: flag(),
    noticeDays: amount(),
    deal: text(),
    currency: text(),
    pricesIncludeTax: flag(),
    taxMode: text(),
    headerDiscount: money(),
    valueCap: money(),
    capMode: text(),
    capRate: text(),
    renewedFrom: text(),
    description: text(),
    lead: text(),
    submittedBy: text(),
    approvedBy: text(),
    approvedAt: instant(),
    sentBackReason: text(),
    signedCopy: text(),
    noticeGivenOn: text(),
    terminatedOn: text(),
    terminationReason: text(),
    remindedOn: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  contract_line: () => ({
    id: text(),
    contract: text(),
    quantity: text(),
    unitPrice: money(),
    position: amount(),
    product: text(),
    description: text(),
    unit: text(),
    discountKind: text(),
    discount: text(),
    taxKind: text(),
    taxRate: text(),
    unitCost: money(),
    supplier: text(),
    deliverOn: text(),
    gross: money(),
    discountAmount: money(),
    net: money(),
    cost: money(),
    priceSource: text(),
    priceBook: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
  work_calendar: () => ({
    id: text(),
    name: text(),
    zone: text(),
    intervals: items(workInterval),
    exceptions: items(calendarException),
    description: text(),
    owner: text(),
    team: text(),
    tags: words(),
    externalIds: items(externalId),
    custom: custom(),
    createdAt: instant(),
    revision: amount(),
    createdBy: text(),
    updatedAt: instant(),
    updatedBy: text(),
    trashedAt: instant(),
  }),
};

/** What each verb is called in the model, and how what it tells is read. */
const flows = {
  moveDeal: ["move_deal", dealMoved],
  win: ["win", dealMoved],
  lose: ["lose", dealMoved],
  reopen: ["reopen", dealMoved],
  transfer: ["transfer", transferred],
  convertLead: ["convert_lead", leadConverted],
  unconvertLead: ["unconvert_lead", leadUnconverted],
  rateLeads: ["rate_leads", leadsRated],
  assignLeads: ["assign_leads", leadsAssigned],
  readRelations: ["read_relations", relationsRead],
  markCommentsRead: ["mark_comments_read", commentCount],
  countUnreadComments: ["count_unread_comments", commentCount],
  submitContract: ["submit_contract", contractMoved],
  approveContract: ["approve_contract", contractMoved],
  sendBackContract: ["send_back_contract", contractMoved],
  signContract: ["sign_contract", contractSigned],
  activateContract: ["activate_contract", contractMoved],
  terminateContract: ["terminate_contract", contractMoved],
  renewContract: ["renew_contract", contractRenewed],
  readContractFigures: ["read_contract_figures", contractFigures],
  readPrice: ["read_price", priceRead],
  addWorkingTime: ["add_working_time", workDue],
  countWorkingTime: ["count_working_time", workDone],
};

/** How what other calls tell is read. */
const parts = {
  massUpdated,
};

/** How the figures of each report are read. */
const reports = {
  board: board,
  forecast: forecast,
  win_rate: winRate,
  outcomes: outcomes,
  cycle: cycle,
  velocity: velocity,
  funnel: funnel,
  slipped: slipped,
  forgotten_calls: forgottenCalls,
  activity: activity,
  top_accounts: topAccounts,
  frequent_contacts: frequentContacts,
  best_channel: bestChannel,
  home: home,
  account_360: account360,
  attainment: attainment,
  contracts_ending: contractsEnding,
  contracts_over_cap: contractsOverCap,
  life_cycle: lifeCycle,
};

module.exports = { collections, decoders, flows, parts, reports };
