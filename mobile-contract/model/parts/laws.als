/**
 * What is true of everything that the Coalition signs. Here it is assumed; signer.als shows that a signer which is
 * killed, lags and is restored keeps it.
 */
module parts/laws

open parts/words
open parts/rules

/** Of one document everything in one language: its own edition, or the other one as a fallback. */
pred fallback[h: Head] {
  all l: Language, d: Document | lone (h.states[l] & document.d)
  all l: Language, r: h.states[l] | r in h.states[r.language]
  all d: Document, l, o: Language | some h.states[o] & document.d implies some h.states[l] & document.d
  all l: Language, r: h.states[l] | r.language != l implies no (h.states[r.language] & document.(r.document) & language.l)
}

/** One publication changes the facts of a document in all its languages. */
pred factsTogether[h: Head] {
  all disj a, b: h.states[Language] | a.document = b.document implies a.facts = b.facts
}

/** A head with number n has the tombstones up to n, and no file that it names holds what they name. */
pred removedIsGone[h: Head] {
  all r: h.states[Language] | let k = h.removed[r.document][r.language] | some k implies lower[k, r.rendered]
}

/** Nothing in a head is newer than its number. */
pred upToItsNumber[h: Head] {
  all r: h.states[Language] | atMost[r.rendered, h.number]
  all k: h.removed[Document][Language] | atMost[k, h.number]
}

/** Within an epoch the log only grows: tombstones stay, and no text gets older. */
pred grows[a, b: Head] {
  all d: Document, l: Language, k: a.removed[d][l] | some j: b.removed[d][l] | atMost[k, j]
  all d: Document, l: Language, k: b.removed[d][l] - a.removed[d][l] | lower[a.number, k]
  all l: Language, r: a.states[l], s: b.states[l] | r.document = s.document implies atMost[r.facts, s.facts]
  all l: Language, r: a.states[l], s: b.states[l] |
    r.document = s.document and r.language = s.language implies atMost[r.rendered, s.rendered]
  -- What is no longer there was removed since.
  all r: a.states[Language] | no (b.states[Language] & document.(r.document) & language.(r.language))
    implies some k: b.removed[r.document][r.language] | lower[a.number, k]
}

/** A number has one set of files: a renewal only has a higher issue. */
pred oneSetOfFiles[a, b: Head] {
  samePosition[a, b] implies (a.states = b.states and a.removed = b.removed)
}

/** Once redacted, no later head has the document, and each has its tombstones. After a restored backup: redacted again. */
pred redactedForGood[d: Document] {
  all h: Honest | (h = d.redacted or older[d.redacted, h]) implies {
    no h.states[Language] & document.d
    all l: Language | some (Honest.states[Language] & document.d & language.l) implies some h.removed[d][l]
  }
}

/** Of several publishing keys, one that was left for another leaves the roots no later than that other one. */
pred oldKeysLeaveFirst[a, b: Head] {
  older[a, b] implies no q, r: HonestRoot |
    lower[q.n, r.n] and b.signature in q.publish - r.publish and a.signature in r.publish
}

/** A publishing key that left the roots does not come back. */
pred keysLeaveForGood {
  all q, r, s: HonestRoot | lower[q.n, r.n] and lower[r.n, s.n] implies no (q.publish - r.publish) & s.publish
}

fact theCoalitionSigns {
  on[KeysLeaveForGood] implies keysLeaveForGood
  Document.redacted in Honest
  all h: Honest {
    fallback[h]
    upToItsNumber[h]
    on[FactsOfADocumentChangeTogether] implies factsTogether[h]
    on[FilesWithoutWhatWasRemoved] implies removedIsGone[h]
    some h.signature
  }
  all disj a, b: Honest {
    not sameNumbers[a, b]
    on[ANumberHasOneSetOfFiles] implies oneSetOfFiles[a, b]
    on[OldKeysLeaveFirst] implies oldKeysLeaveFirst[a, b]
    a.epoch = b.epoch and precedes[a, b] and on[LaterHeadsOnlyAdd] implies grows[a, b]
  }
  all d: redacted.Head | on[RedactedAgainAfterABackup] implies redactedForGood[d]
  -- Without that rule it still holds in the epoch of the redaction.
  all d: redacted.Head, h: Honest | h.epoch = d.redacted.epoch and (h = d.redacted or older[d.redacted, h]) implies {
    no h.states[Language] & document.d
    all l: Language | some (Honest.states[Language] & document.d & language.l) implies some h.removed[d][l]
  }
}

/** The roots of the Coalition, and others that a mirror made up with keys of its own. */
sig HonestRoot in Root {}

fact roots {
  -- Number 1 is the one in the app. Each is signed by its own key and that of the one before.
  one r: HonestRoot | r.n = lowest
  all disj a, b: HonestRoot | a.n != b.n
  all r: HonestRoot | r.root in r.signatures
  all r: HonestRoot | r.n != lowest implies (some p: HonestRoot | following[p.n] = r.n and p.root in r.signatures)
  -- Keys for roots do nothing else, are not stolen, and sign no other root.
  no Root.root & Head.signature
  no HonestRoot.root & HonestRoot.publish
  -- But a root that was prepared with the old keys only is no root of the Coalition, whatever its keys are.
  all r: Root - HonestRoot | no r.signatures & HonestRoot.root or r.root not in r.signatures
  all r: Root - HonestRoot | r.root not in HonestRoot.root
}

/** Keys with which the Coalition signs heads. */
fun publishers: set Key { HonestRoot.publish }

fact honestSignatures {
  Honest.signature in publishers
}

/** Nobody but the Coalition has its keys. */
pred noThief {
  all h: Head - Honest | h.signature not in publishers
}

/** A thief had publishing keys, which the newest root does not have; from then on the Coalition signs with others. */
pred thiefLockedOut {
  all h: Head - Honest | h.signature not in newestRoot.publish
}

fun newestRoot: one Root {
  { r: HonestRoot | no s: HonestRoot | lower[r.n, s.n] }
}

/** The newest head of the Coalition. */
fun newestHead: set Head {
  { h: Honest | no g: Honest | older[h, g] }
}
