/** A phone, and whatever a mirror serves it or somebody hands it: PROTOCOL.md, sections 2 to 6. */
module parts/phone

open parts/words
open parts/rules
open parts/laws

/**
 * What a phone has stored. `asOf`: as of which head a chunk is (none: unknown, after a recovery); `at`: the same of its
 * manifest; `holds`: the records; `heard`: the heads whose tombstones it received.
 */
one sig Phone {
  var root: one Root,
  var head: lone Head,
  var at: Language -> lone Head,
  var asOf: Language -> Name -> lone Head,
  var holds: Language -> Record,
  var heard: set Head
}

/** SwitchedOff: in the middle of anything, and started again. */
enum Event { Sync, Import, FollowRoot, SwitchedOff }

/**
 * What happens to the phone now. A mirror, or the giver of a pack, chooses all of it: `head` is the head served,
 * `manifest` and `served` are the heads from whose files the manifest and each chunk are taken; absent is not served.
 * `asked` is the `seq` of `head/{seq}`. `written`: what reaches the disk before the phone is switched off.
 */
one sig Now {
  var event: one Event,
  var language: lone Language,
  var scope: set Name,
  var asked: lone Number,
  var head: lone Head,
  var manifest: lone Head,
  var served: Name -> lone Head,
  var root: lone Root,
  var written: set Name
}

pred start {
  Phone.root = { r: HonestRoot | r.n = lowest }
  no Phone.head and no Phone.at and no Phone.asOf and no Phone.holds and no Phone.heard
}

/** The same bytes, as far as a phone can tell. */
pred sameChunk[a, b: Head, l: Language, of: Name] {
  of = Tombstones implies a.removed = b.removed else chunk[a, l, of] = chunk[b, l, of]
}

pred sameManifest[a, b: Head, l: Language] {
  a.states[l] = b.states[l] and a.removed = b.removed
}

pred isEmpty[h: Head, l: Language, of: Name] {
  of = Tombstones implies no h.removed else no chunk[h, l, of]
}

/** Section 2: who signed it, and whether it contradicts what was accepted. */
pred good[h: Head] {
  on[HeadIsSigned] implies (some h.signature and h.signature in Phone.root.publish)
  on[HeadsDoNotContradict] implies not (h != Phone.head and some Phone.head and sameNumbers[h, Phone.head])
}

pred goodFromMirror[h: Head] {
  good[h]
  on[HeadIsNotOlder] implies not (some Phone.head and older[h, Phone.head])
  on[HeadIsWhatWasAskedFor] implies not (some Now.asked and lower[h.number, Now.asked])
}

/** The head whose manifest the phone goes by: one that it has already is not asked for. */
fun manifestUsed[h: Head, l: Language]: lone Head {
  { m: Head | (some Phone.at[l] and sameManifest[Phone.at[l], h, l]) implies m = h else m = Now.manifest }
}

pred manifestIsGood[h: Head, l: Language] {
  let m = manifestUsed[h, l] | some m and (on[ManifestIsStated] implies sameManifest[m, h, l])
}

/** Names whose bytes arrived as the manifest has them; an empty chunk needs no bytes. */
fun arrived[h: Head, l: Language]: set Name {
  let m = manifestUsed[h, l] |
    { of: Now.scope |
        isEmpty[m, l, of] or (some Now.served[of] and (on[ChunkIsStated] implies sameChunk[Now.served[of], m, l, of])) }
}

/** Names whose bytes the phone has already. */
fun kept[h: Head, l: Language]: set Name {
  { of: Now.scope |
      of = Tombstones implies (some Phone.asOf[l][of] and sameChunk[Phone.asOf[l][of], h, l, of])
      else (some Phone.asOf[l][of] and (Phone.holds[l] & document.collection.of) = chunk[h, l, of]) }
}

/** Where the bytes of an arrived chunk are from. */
fun source[h: Head, l: Language, of: Name]: lone Head {
  { s: Head | (isEmpty[manifestUsed[h, l], l, of] or sameChunk[Now.served[of], h, l, of]) implies s = h
      else s = Now.served[of] }
}

/** True when tombstones of heads name a record of a chunk as of `position`, which may be unknown. */
pred erased[by: set Head, r: Record, position: lone Head] {
  some t: by, k: t.removed[r.document][r.language] |
    no position or lower[position.epoch, t.epoch] or not on[TombstonesEraseOlderOnly]
      or (lower[position.number, k] and (on[NoTombstoneOfAnEarlierEpoch] implies position.epoch = t.epoch))
}

/**
 * What is verified becomes visible: chunks of the scope that arrived as of `h`, and what its tombstones leave. `isOlder`:
 * from a pack older than the phone's own head.
 */
pred apply[h: Head, l: Language, isOlder: one Bool] {
  let got = arrived[h, l], same = kept[h, l] - got, disk = (on[AllAtOnce] implies Name else Now.written),
      tombs = (Tombstones in got implies source[h, l, Tombstones] else none),
      heardNow = Phone.heard + tombs,
      filters = (isOlder = True and on[OlderPackIsFiltered] implies heardNow else none),
      by = (no tombs implies none else (on[OnlyTombstonesOfThisHead] implies tombs else heardNow)) |
  {
    Phone.root' = Phone.root
    Phone.head' = (isOlder = True implies Phone.head else h)
    Phone.at' = Phone.at ++ l -> h
    all k: Language, of: Name |
      Phone.asOf'[k][of] = (k = l and of in got + same implies h else Phone.asOf[k][of])
    Phone.heard' = heardNow
    all k: Language, of: Hotlines + Rest |
      let shown = Phone.holds[k] & document.collection.of,
          put = (k = l and of in got & disk implies { r: chunk[source[h, l, of], l, of] | not erased[filters, r, h] }
            else (k = l and of in Now.scope - got - same and not on[NothingIsDiscarded] implies none else shown)) |
      (Phone.holds'[k] & document.collection.of) =
        { r: put | not ((k = l or on[TombstonesEraseEverywhere]) and erased[by, r, Phone.asOf'[k][of]]) }
  }
}

enum Bool { True, False }

pred nothingChanges {
  Phone.root' = Phone.root and Phone.head' = Phone.head and Phone.at' = Phone.at
  Phone.asOf' = Phone.asOf and Phone.holds' = Phone.holds and Phone.heard' = Phone.heard
}

/** Section 6: a sync of a language from one mirror. A mirror of which nothing can be used has changed nothing. */
pred sync {
  some Now.language and some Now.head and Now.scope in Name and Tombstones + Hotlines in Now.scope
  let h = Now.head, l = Now.language |
    (goodFromMirror[h] and manifestIsGood[h, l]
      and (some arrived[h, l] - kept[h, l] or Now.scope in arrived[h, l] + kept[h, l]))
    implies apply[h, l, False] else nothingChanges
}

/** Section 5. */
pred import {
  some Now.language and some Now.head and some Now.manifest and Tombstones + Hotlines in Now.scope and no Now.asked
  let h = Now.head, l = Now.language, isOlder = (some Phone.head and older[h, Phone.head] implies True else False),
      complete = (all of: Now.scope | some Phone.asOf[l][of] and samePosition[Phone.asOf[l][of], h]) implies True else False,
      held = Phone.at[l] |
    (good[h] and (on[ManifestIsStated] implies sameManifest[Now.manifest, h, l])
      and (on[PackIsWhole] implies Now.scope in arrived[h, l])
      and (on[PackTakesNothingHeld] implies not (isOlder = True and some held
        and (precedes[h, held] or (samePosition[h, held] and complete = True)))))
    implies apply[h, l, isOlder] else nothingChanges
}

/** Section 2: one step to the next root, and fast-forward recovery. */
pred followRoot {
  some Now.root
  let r = Now.root, trusted = Phone.root |
    (on[RootIsTheNext] implies r.n = following[trusted.n])
      and (on[RootIsSignedByItself] implies r.root in r.signatures)
      and (on[RootIsSignedByPrevious] implies trusted.root in r.signatures)
    implies {
      Phone.root' = r
      Phone.holds' = Phone.holds and Phone.heard' = Phone.heard
      (on[RecoveryForgets] and r.publish != trusted.publish
        and (on[RecoveryOnlyOfUntrusted] implies (some Phone.head and Phone.head.signature not in r.publish)))
      implies (no Phone.head' and no Phone.at' and no Phone.asOf')
      else (Phone.head' = Phone.head and Phone.at' = Phone.at and Phone.asOf' = Phone.asOf)
    } else nothingChanges
}

pred step {
  Now.event = Sync implies (sync and no Now.root)
  Now.event = Import implies (import and no Now.root)
  Now.event = FollowRoot implies (followRoot and no Now.language and no Now.head and no Now.manifest and no Now.asked and no Now.served and no Now.scope)
  Now.event = SwitchedOff implies
    (nothingChanges and no Now.language and no Now.head and no Now.manifest and no Now.asked and no Now.root and no Now.served and no Now.scope)
  on[AllAtOnce] implies no Now.written
  Now.served in Now.scope -> Head
}

fact lifeOfAPhone { start and always step }
