/** The words of PROTOCOL.md that do not change once they are signed: numbers, keys, roots, records, heads. */
module parts/words

open util/ordering[Number] as numbers

/** An `epoch`, a `seq`, an `issue`, the `n` of a root: all are only compared. */
sig Number {}

abstract sig Language {}
one sig Tg, Ru extends Language {}

/**
 * Chunks of a manifest: `tombstones.v1`; one of those that every head has as of its own number (the hotlines stand for
 * them); one of those that may be older, until a later and fuller head.
 */
abstract sig Name {}
one sig Tombstones, Hotlines, Rest extends Name {}

/** A document of a collection. Redacted: `redacted` is the first head of the Coalition that tells so. */
sig Document {
  collection: one Hotlines + Rest,
  redacted: lone Head
}

/**
 * What the public may see of a document in one language. `facts`: the publication that last changed its numbers, hours,
 * status; `rendered`: the publication that made this record.
 */
sig Record {
  document: one Document,
  language: one Language,
  facts: one Number,
  rendered: one Number
}

/** A key that signs heads, or one that signs roots. Cryptography is perfect: who does not hold it signs nothing. */
sig Key {}

/** `root/{n}`. `publish` and `root` are the keys of the roles, of which one signature suffices. */
sig Root {
  n: one Number,
  publish: some Key,
  root: one Key,
  signatures: set Key
}

/**
 * A head, and with it every file that can be reached from it by hashes: `states` are the records in the chunks of a
 * language, `removed` are the lines of `tombstones.v1`. Files are the same when what is in them is the same.
 */
sig Head {
  epoch: one Number,
  number: one Number,
  issue: one Number,
  signature: lone Key,
  states: Language -> Record,
  removed: Document -> Language -> lone Number
}

/** Those that the Coalition signed. Others were invented by a mirror, or signed by a thief of a key. */
sig Honest in Head {}

/** The records in one chunk of what a head states. */
fun chunk[h: Head, l: Language, of: Name]: set Record {
  { r: h.states[l] | r.document.collection = of }
}

pred lower[a, b: Number] { some a and some b and lt[a, b] }

pred atMost[a, b: Number] { a = b or lt[a, b] }

fun lowest: one Number { first }

fun following[n: Number]: lone Number { n.next }

/** By epoch, then seq. */
pred precedes[a, b: Head] {
  lower[a.epoch, b.epoch] or (a.epoch = b.epoch and lower[a.number, b.number])
}

pred samePosition[a, b: Head] { a.epoch = b.epoch and a.number = b.number }

/** By epoch, then seq, then issue, as a phone compares two heads. */
pred older[a, b: Head] {
  precedes[a, b] or (samePosition[a, b] and lower[a.issue, b.issue])
}

pred sameNumbers[a, b: Head] { samePosition[a, b] and a.issue = b.issue }

/** What two different files would have in common is one file. */
fact sameBytesAreOneFile {
  all disj a, b: Record | a.document != b.document or a.language != b.language or a.facts != b.facts or a.rendered != b.rendered
  all r: Record | atMost[r.facts, r.rendered]
}
