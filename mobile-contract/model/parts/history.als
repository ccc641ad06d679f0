/**
 * The Coalition's side of the log: what is published, and the signer that lags, is killed between the database and the
 * folder of its keys, and meets a restored backup (docs/adr/022). The heads that it signs keep what laws.als assumes.
 */
module parts/history

open util/ordering[Number] as numbers

sig Number {}
abstract sig Rule {}
one sig
  UrgentIsBuiltFirst,      -- a head is signed only when no unit waits of which it must have the newest
  RemovedIsUrgent,         -- a unit of which something was removed is one of these
  StaleIsNotStored,        -- what was read before a removal is not stored after it
  FullerHasAHigherNumber,  -- what was built later is named by a head with another number
  IssueRises,              -- each head signed has a higher issue
  BehindIsNoticed,         -- the database is compared with what stands beside the keys
  EpochIsRaised,           -- the runbook: after every restored backup, noticed or not
  RemovedAgain             -- the runbook: what was removed since the backup is removed again, before that
  extends Rule {}
one sig Without { rule: set Rule }
pred on[r: Rule] { r not in Without.rule }
pred asWritten { no Without.rule }
pred without[r: set Rule] { Without.rule = r }

/** A unit is built as one. Of `Urgent` ones every head has what was published up to its number. */
abstract sig Unit {}
one sig Urgent, Other extends Unit {}
sig Document { unit: one Unit }

/** What a document tells, in all its languages at once, as of the publication that changed it. */
sig Version { document: one Document, published: one Number }

/** A head that was signed. It never disappears, wherever the database goes: somebody has it. */
sig Head {
  epoch, number, issue: one Number,
  states: set Version,
  removed: Document -> lone Number
}

/**
 * The database: the newest publication, what is live, which units wait to be built, what was built and is not named yet,
 * what the newest head names, and its numbers. A backup is a copy of all of it.
 */
abstract sig Store {
  var newest: one Number,
  var live: set Version,
  var tombstones: Document -> lone Number,
  var pending, urgent, isBuilt: set Unit,
  var built, named: set Version,
  var head: lone Head
}
one sig Database, Backup extends Store {}

/** What a node has read to build a unit; `isStale`: something of the unit was removed since. */
one sig Builder { var reads: lone Unit, var read: set Version, var isStale: lone Unit }

/** `last-signed` beside the keys: the head that it remembers, or a raised epoch. */
one sig BesideTheKeys { var last: lone Head, var raised: lone Number }

/** `signed`: all heads there ever were. `gone`: documents that a head said to be redacted. `isRestored`: nobody has acted yet. */
one sig World { var signed: set Head, var redacted: set Document, var gone: set Document, var isRestored: lone Store }

pred lower[a, b: Number] { some a and some b and lt[a, b] }
pred older[a, b: Head] {
  lower[a.epoch, b.epoch] or (a.epoch = b.epoch and lower[a.number, b.number])
    or (a.epoch = b.epoch and a.number = b.number and lower[a.issue, b.issue])
}

/** A raised epoch counts until a head of it is remembered; the database of before has a lower one. */
fun currentEpoch: one Number {
  some BesideTheKeys.raised implies BesideTheKeys.raised else (some Database.head implies Database.head.epoch else first)
}

pred begin {
  all s: Store | s.newest = first and no s.live and no s.tombstones and no s.pending and no s.urgent and no s.isBuilt
    and no s.built and no s.named and no s.head
  no Builder.reads and no Builder.read and no Builder.isStale and no BesideTheKeys.last and no BesideTheKeys.raised
  no World.signed and no World.redacted and no World.gone and no World.isRestored
}

pred sameLog { Database.newest' = Database.newest and Database.live' = Database.live and Database.tombstones' = Database.tombstones }
pred sameFiles {
  Database.pending' = Database.pending and Database.urgent' = Database.urgent
  Database.isBuilt' = Database.isBuilt and Database.built' = Database.built
}
pred sameHead { Database.named' = Database.named and Database.head' = Database.head }
pred sameBackup {
  Backup.newest' = Backup.newest and Backup.live' = Backup.live and Backup.tombstones' = Backup.tombstones
  Backup.pending' = Backup.pending and Backup.urgent' = Backup.urgent and Backup.isBuilt' = Backup.isBuilt
  Backup.built' = Backup.built and Backup.named' = Backup.named and Backup.head' = Backup.head
}
pred sameBuilder { Builder.reads' = Builder.reads and Builder.read' = Builder.read and Builder.isStale' = Builder.isStale }
pred sameKeys { BesideTheKeys.last' = BesideTheKeys.last and BesideTheKeys.raised' = BesideTheKeys.raised }
pred sameWorld {
  World.signed' = World.signed and World.redacted' = World.redacted and World.gone' = World.gone
  World.isRestored' = World.isRestored
}

/** One transaction: the next number, and what it changes. */
pred publish[v: Version] {
  some Database.newest.next and v.published = Database.newest.next
  v not in Database.live + World.signed.states and v.document not in World.redacted
  Database.newest' = Database.newest.next
  Database.live' = Database.live - document.(v.document) + v
  Database.tombstones' = Database.tombstones
  Database.pending' = Database.pending + v.document.unit
  Database.urgent' = Database.urgent + (v.document.unit & Urgent)
  Database.isBuilt' = Database.isBuilt and Database.built' = Database.built
  sameHead and sameBackup and sameBuilder and sameKeys and sameWorld
}

/** Withdrawn, or redacted, which is for good. What is built of the unit and not named is dropped. */
pred remove[d: Document, forGood: set Document] {
  some Database.newest.next and forGood in d and some Database.live & document.d
  Database.newest' = Database.newest.next
  Database.live' = Database.live - document.d
  Database.tombstones' = Database.tombstones ++ d -> Database.newest'
  Database.pending' = Database.pending + d.unit
  Database.urgent' = Database.urgent + (on[RemovedIsUrgent] implies d.unit else d.unit & Urgent)
  Database.isBuilt' = Database.isBuilt - d.unit and Database.built' = Database.built - document.(unit.(d.unit))
  Builder.reads' = Builder.reads and Builder.read' = Builder.read
  Builder.isStale' = (Builder.reads = d.unit implies d.unit else Builder.isStale)
  World.redacted' = World.redacted + forGood
  World.signed' = World.signed and World.gone' = World.gone and World.isRestored' = World.isRestored
  sameHead and sameBackup and sameKeys
}

/** A node reads a unit; it may be killed then, or freeze. */
pred readUnit[u: Unit] {
  u in Database.pending
  Builder.reads' = u and Builder.read' = Database.live & document.(unit.u) and no Builder.isStale'
  sameLog and sameFiles and sameHead and sameBackup and sameKeys and sameWorld
}

/** And stores what it built, in a transaction of its own. What was published meanwhile waits on. */
pred storeUnit {
  some Builder.reads
  let u = Builder.reads | {
    on[StaleIsNotStored] implies no Builder.isStale
    Database.isBuilt' = Database.isBuilt + u
    Database.built' = Database.built - document.(unit.u) + Builder.read
    Database.pending' = ((Builder.read = Database.live & document.(unit.u) or some Builder.isStale) implies Database.pending - u else Database.pending)
    Database.urgent' = ((Builder.read = Database.live & document.(unit.u) or some Builder.isStale) implies Database.urgent - u else Database.urgent)
  }
  no Builder.reads' and no Builder.read' and no Builder.isStale'
  sameLog and sameHead and sameBackup and sameKeys and sameWorld
}

/** The signer, in one transaction under the log's lock. It has not remembered the head beside the keys yet. */
pred sign[h: Head] {
  h not in World.signed
  on[UrgentIsBuiltFirst] implies no Database.urgent
  on[EpochIsRaised] implies no World.isRestored
  on[BehindIsNoticed] implies not (some BesideTheKeys.last and no BesideTheKeys.raised
    and (no Database.head or older[Database.head, BesideTheKeys.last]))
  -- An empty publication is announced first, so that what was built gets a number of its own.
  (on[FullerHasAHigherNumber] and some Database.isBuilt and some Database.head)
    implies (Database.head.number != Database.newest or Database.head.epoch != currentEpoch)
  let before_ = { g: Database.head | g.epoch = currentEpoch } | {
    h.epoch = currentEpoch and h.number = Database.newest
    on[IssueRises] implies h.issue = (no before_ implies first else before_.issue.next)
      else h.issue = (no before_ implies first else before_.issue)
  }
  h.states = { v: Database.named | v.document.unit not in Database.isBuilt } + Database.built
  h.removed = Database.tombstones
  Database.head' = h and Database.named' = h.states
  no Database.isBuilt' and no Database.built' and Database.pending' = Database.pending and Database.urgent' = Database.urgent
  World.signed' = World.signed + h and World.redacted' = World.redacted
  World.gone' = World.gone + { d: World.redacted | some h.removed[d] }
  World.isRestored' = World.isRestored
  sameLog and sameBackup and sameBuilder and sameKeys
}

/** Right after that transaction. A signer that is killed between the two does not come here until it signs again. */
pred remember {
  before World.signed' != World.signed
  BesideTheKeys.last' = Database.head and no BesideTheKeys.raised'
  sameLog and sameFiles and sameHead and sameBackup and sameBuilder and sameWorld
}

/** A publication without documents: a later head can be fuller. */
pred announce {
  some Database.newest.next and Database.newest' = Database.newest.next
  Database.live' = Database.live and Database.tombstones' = Database.tombstones
  sameFiles and sameHead and sameBackup and sameBuilder and sameKeys and sameWorld
}

pred takeBackup {
  Backup.newest' = Database.newest and Backup.live' = Database.live and Backup.tombstones' = Database.tombstones
  Backup.pending' = Database.pending and Backup.urgent' = Database.urgent and Backup.isBuilt' = Database.isBuilt
  Backup.built' = Database.built and Backup.named' = Database.named and Backup.head' = Database.head
  sameLog and sameFiles and sameHead and sameBuilder and sameKeys and sameWorld
}

pred restore {
  Database.newest' = Backup.newest and Database.live' = Backup.live and Database.tombstones' = Backup.tombstones
  Database.pending' = Backup.pending and Database.urgent' = Backup.urgent and Database.isBuilt' = Backup.isBuilt
  Database.built' = Backup.built and Database.named' = Backup.named and Database.head' = Backup.head
  no Builder.reads' and no Builder.read' and no Builder.isStale'
  World.isRestored' = Database
  World.signed' = World.signed and World.redacted' = World.redacted and World.gone' = World.gone
  sameBackup and sameKeys
}

/** `epoch raise`, by hand, after what was removed since the backup was removed again. */
pred raise {
  some World.isRestored and some currentEpoch.next
  on[RemovedAgain] implies no Database.live & document.(World.redacted)
  let highest = { e: World.signed.epoch | no f: World.signed.epoch | lower[e, f] } |
    BesideTheKeys.raised' = (no highest implies currentEpoch.next else highest.next)
  some BesideTheKeys.raised'
  BesideTheKeys.last' = BesideTheKeys.last and no World.isRestored'
  World.signed' = World.signed and World.redacted' = World.redacted and World.gone' = World.gone
  sameLog and sameFiles and sameHead and sameBackup and sameBuilder
}

pred nothing {
  sameLog and sameFiles and sameHead and sameBackup and sameBuilder and sameKeys and sameWorld
}

fact lifeOfALog {
  begin
  always (nothing or remember or announce or takeBackup or restore or raise or storeUnit
    or (some v: Version | publish[v]) or (some d: Document | remove[d, none] or remove[d, d])
    or (some u: Unit | readUnit[u]) or (some h: Head | sign[h]))
}

/** No file that a head names holds what it says to be removed. */
pred filesWithoutWhatWasRemoved {
  always all h: World.signed, v: h.states | no h.removed[v.document] or lower[h.removed[v.document], v.published]
}

/** What every head must have the newest of is as of its number. */
pred urgentIsNew {
  always all h: Head | (h in World.signed' - World.signed) implies
    h.states & document.unit.Urgent = Database.live & document.unit.Urgent
}

/** No two heads with the same numbers; and a number has one set of files. */
pred oneHeadOfANumber {
  always all disj g, h: World.signed | not (g.epoch = h.epoch and g.number = h.number and g.issue = h.issue)
}
pred aNumberHasOneSetOfFiles {
  always all disj g, h: World.signed | g.epoch = h.epoch and g.number = h.number implies
    (g.states = h.states and g.removed = h.removed)
}

/** A later head of an epoch never contradicts a smaller one: what it tells is the same or newer, or was removed since. */
pred laterHeadsOnlyAdd {
  always all g, h: World.signed | g.epoch = h.epoch and older[g, h] implies {
    all v: g.states, w: h.states | v.document = w.document implies not lower[w.published, v.published]
    all v: g.states | some h.states & document.(v.document)
      or (some h.removed[v.document] and lower[g.number, h.removed[v.document]])
    all d: Document | some g.removed[d] implies (some h.removed[d] and not lower[h.removed[d], g.removed[d]])
  }
}

/** Once a head said that a document is redacted, no head has it, also after a restored backup. */
pred redactedForGood {
  always all d: World.gone, h: World.signed' - World.signed | no h.states & document.d
}
