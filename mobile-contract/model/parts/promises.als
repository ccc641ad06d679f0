/** The promises of the log to an app, and to each the rules without which it is not kept. README.md says them in words. */
module parts/promises

open parts/words
open parts/rules
open parts/laws
open parts/phone

/** 1. Nothing is shown that no key of the root signed. */
pred onlySigned {
  noThief implies always Phone.holds[Language] in Honest.states[Language]
}

/** 2. Within an epoch a phone never goes back, neither in what it accepts nor in what it shows. */
pred neverBack {
  (noThief and one Honest.epoch) implies always {
    some Phone.head and some Phone.head' implies not older[Phone.head', Phone.head]
    all l: Language, r: Phone.holds[l], s: Phone.holds'[l] | r.document = s.document implies atMost[r.facts, s.facts]
  }
}

pred knowsRedaction[d: Document] {
  some d.redacted and some h: Phone.heard & Honest | h = d.redacted or older[d.redacted, h]
}

/** 3. What is redacted never returns once its tombstone was seen, not even from an older pack or after a rotation. */
pred redactedNeverReturns {
  noThief implies always all d: Document | knowsRedaction[d] implies no Phone.holds[Language] & document.d
}

/** 4. One number is applied whole or not at all: a chunk is as its head states it, or without what was removed since. */
pred wholeOrNotAtAll {
  noThief implies always {
    all l: Language, of: Hotlines + Rest | let h = Phone.asOf[l][of] | some h implies {
      Phone.holds[l] & document.collection.of in chunk[h, l, of]
      all r: chunk[h, l, of] - Phone.holds[l] | some Phone.heard.removed[r.document][r.language]
    }
    Now.event = Import and Phone.at' != Phone.at implies
      all of: Now.scope | Phone.asOf'[Now.language][of] = Now.head
  }
}

/** 4b. Two heads with the same numbers: a phone stays with the one it accepted, whoever signed the other. */
pred oneHeadOfANumber {
  always (some Phone.head and some Phone.head' and sameNumbers[Phone.head, Phone.head'] implies Phone.head' = Phone.head)
}

/** 5. Two languages of one document never show facts of different versions as of one number. */
pred oneVersionOfFacts {
  noThief implies always all l, k: Language, r: Phone.holds[l], s: Phone.holds[k] |
    r.document = s.document
      and (l = k or (some Phone.asOf[l][r.document.collection] and some Phone.asOf[k][r.document.collection]
        and samePosition[Phone.asOf[l][r.document.collection], Phone.asOf[k][r.document.collection]]))
    implies r.facts = s.facts
}

/** A sync in which an honest mirror serves the newest head, to a phone that has followed all roots. */
pred honestSync[h: Head] {
  Now.event = Sync and Now.head = h and Now.manifest = h and Now.scope = Name and no Now.asked
  all of: Name | Now.served[of] = h
  Phone.root = newestRoot
}

/**
 * 6. A phone that meets an honest mirror shows what the log says, whatever it met before, and even if a key was stolen
 * once: the roots have replaced the key, and the newest head is signed with another.
 */
pred honestIsEnough {
  (all h: newestHead | h.signature in newestRoot.publish) and thiefLockedOut implies
    always all h: newestHead | honestSync[h] implies Phone.holds'[Now.language] = h.states[Now.language]
}

/** 7. A later, fuller head never contradicts a smaller one: what it tells of a document is the same, or newer. */
pred fullerNeverContradicts {
  (noThief and one Honest.epoch) implies always all l: Language, r: Phone.holds[l], s: Phone.holds'[l] |
    r.document = s.document and r.language = s.language implies atMost[r.rendered, s.rendered]
}

/** 8. Hotlines are never blank because of what a mirror did: a line goes only when a signed head no longer has it. */
pred hotlinesStay {
  noThief implies always all l: Language, r: (Phone.holds[l] - Phone.holds'[l]) & document.collection.Hotlines |
    some Now.head & Honest and (r not in Now.head.states[l] or otherEpoch[l])
}

/** Numbers of two epochs cannot be compared: then a tombstone of the newer one erases. */
pred otherEpoch[l: Language] {
  no Phone.asOf[l][Hotlines] or Phone.asOf[l][Hotlines].epoch != Now.head.epoch
}

/** What is not promised: the same across epochs. */
pred hotlinesStayAcrossEpochs {
  noThief implies always all l: Language, r: (Phone.holds[l] - Phone.holds'[l]) & document.collection.Hotlines |
    some Now.head & Honest and r not in Now.head.states[l]
}

/** What is not promised: two languages that were synced at different times. */
pred languagesAgreeAtAllTimes {
  noThief implies always all r, s: Phone.holds[Language] | r.document = s.document implies r.facts = s.facts
}

/** What is not promised: that there is always some line, when a mirror sends what was removed and not what is new. */
pred aLineInsteadOfARemovedOne {
  (noThief and all h: Honest, l: Language | some chunk[h, l, Hotlines]) implies always all l: Language |
    some Phone.holds[l] & document.collection.Hotlines implies some Phone.holds'[l] & document.collection.Hotlines
}

/** 9. A mirror alone can delay, never decide: what it changes on a screen is what the head says that it had to show. */
pred onlyDelays {
  noThief implies always all l: Language, of: Hotlines + Rest |
    let shown = Phone.holds[l] & document.collection.of, afterwards = Phone.holds'[l] & document.collection.of |
      afterwards in shown or (l = Now.language and afterwards in chunk[Now.head, l, of])
}

/** 10. A phone that was woken for a number and is told that it has everything holds that number. */
pred wokenForIt {
  noThief implies always (Now.event = Sync and some Now.asked and Phone.head' != Phone.head
    implies not lower[Phone.head'.number, Now.asked])
}

/** 11. What a root replaced is out: of the newest root that a phone has followed a key signed whatever it takes. */
pred replacedKeysAreOut {
  always ((Phone.holds' != Phone.holds or Phone.head' not in Phone.head) implies all r: HonestRoot |
    (once Phone.root = r) and (no s: HonestRoot | (once Phone.root = s) and lower[r.n, s.n])
      implies some Now.head.signature & r.publish)
}
