/**
 * Lives of a phone for ModelReplayTest, which leads the real client through them: of each rule of the client some in
 * which it alone decides (what a mirror served is good but for this rule), and strange ones. `check instances` makes
 * them anew.
 */
module replay

open parts/words
open parts/rules
open parts/laws
open parts/phone
open parts/promises

/** What the test cannot make real, or what the model takes simpler than it is: README.md. */
pred replayable {
  asWritten
  all h: Head | fallback[h] and upToItsNumber[h]
  all disj a, b: Head | a.states != b.states or a.removed != b.removed or not sameNumbers[a, b]
  all r: Root | r.root not in r.publish
  all d: Document | some document.d
  -- Every sync brings something, or is refused; after a recovery the tombstones come with it.
  always (Now.event = Sync and goodFromMirror[Now.head] and manifestIsGood[Now.head, Now.language]
    implies (Tombstones in arrived[Now.head, Now.language] + kept[Now.head, Now.language]
      and some arrived[Now.head, Now.language] & (Hotlines + Rest)
      and (some arrived[Now.head, Now.language] - kept[Now.head, Now.language]
        or Now.scope in arrived[Now.head, Now.language] + kept[Now.head, Now.language])))
  -- A phone keeps its manifest through a recovery, and asks for none if it is still the same one.
  always (Now.event = Sync and goodFromMirror[Now.head] and some Phone.heard and no Phone.at[Now.language]
    implies Now.manifest = Now.head and Now.served[Tombstones] = Now.head)
  always (Now.event = SwitchedOff implies some Phone.holds)
}

/** All that is served is from one head. */
pred allFrom[h: Head] {
  Now.head = h and Now.manifest = h and Now.scope = Name and (all of: Name | Now.served[of] = h)
}
pred signedWell[h: Head] { some h.signature and h.signature in Phone.root.publish }
pred aSync { Now.event = Sync and no Now.asked }
pred wouldShowMore { not Now.head.states[Now.language] in Phone.holds[Now.language] }
pred isNewer { no Phone.head or older[Phone.head, Now.head] }

HeadIsSigned: run { replayable and noThief and eventually { aSync and allFrom[Now.head] and isNewer and not signedWell[Now.head] and wouldShowMore and some Phone.holds[Now.language] } }
  for 3 but 2 Document, 3 Key, 1 Root, 3 steps expect 1

HeadIsNotOlder: run { replayable and noThief and eventually { aSync and allFrom[Now.head] and signedWell[Now.head] and some Phone.head and precedes[Now.head, Phone.head] and wouldShowMore } }
  for 3 but 2 Document, 3 Key, 1 Root, 3 steps expect 1

HeadsDoNotContradict: run { replayable and eventually { aSync and allFrom[Now.head] and signedWell[Now.head] and some Phone.head and Now.head != Phone.head and sameNumbers[Now.head, Phone.head] and wouldShowMore } }
  for 3 but 2 Document, 3 Key, 1 Root, 3 steps expect 1

HeadIsWhatWasAskedFor: run { replayable and noThief and eventually { Now.event = Sync and allFrom[Now.head] and signedWell[Now.head] and isNewer and some Now.asked and lower[Now.head.number, Now.asked] and wouldShowMore } }
  for 3 but 2 Document, 3 Key, 1 Root, 3 steps expect 1

ManifestIsStated: run { replayable and noThief and eventually { aSync and signedWell[Now.head] and isNewer and Now.scope = Name and some m: Now.manifest - Now.head | (all of: Name | Now.served[of] = m) and not sameManifest[m, Now.head, Now.language] and no Phone.at[Now.language] and not m.states[Now.language] in Now.head.states[Now.language] } }
  for 3 but 2 Document, 3 Key, 1 Root, 3 steps expect 1

ChunkIsStated: run { replayable and noThief and eventually { aSync and signedWell[Now.head] and isNewer and Now.manifest = Now.head and Now.scope = Name and some of: Hotlines + Rest | some chunk[Now.head, Now.language, of] and some Now.served[of] and not sameChunk[Now.served[of], Now.head, Now.language, of] and some chunk[Now.served[of], Now.language, of] } }
  for 3 but 2 Document, 3 Key, 1 Root, 3 steps expect 1

RootIsSignedByPrevious: run { replayable and eventually { Now.event = FollowRoot and Now.root.n = following[Phone.root.n] and Now.root.root in Now.root.signatures and Phone.root.root not in Now.root.signatures and some Phone.holds } }
  for 3 but 2 Document, 3 Key, 3 Root, 4 steps expect 1

RootIsTheNext: run { replayable and noThief and eventually { Now.event = FollowRoot and Now.root != Phone.root and Now.root.n != following[Phone.root.n] and Now.root.root in Now.root.signatures and Phone.root.root in Now.root.signatures and some Phone.holds } }
  for 3 but 2 Document, 3 Key, 3 Root, 4 steps expect 1

RecoveryForgets: run { replayable and eventually { aSync and allFrom[Now.head] and signedWell[Now.head] and no Phone.head and some Phone.heard and (some h: Phone.heard | older[Now.head, h]) and wouldShowMore } }
  for 3 but 2 Document, 3 Key, 2 Root, 4 steps expect 1

RecoveryOnlyOfUntrusted: run { replayable and noThief and eventually { Now.event = FollowRoot and Now.root in HonestRoot and Now.root.n = following[Phone.root.n] and Now.root.publish != Phone.root.publish and some Phone.head and Phone.head.signature in Now.root.publish and after (aSync and allFrom[Now.head] and signedWell[Now.head] and some Phone.head and precedes[Now.head, Phone.head] and wouldShowMore) } }
  for 3 but 2 Document, 3 Key, 2 Root, 4 steps expect 1

NothingIsDiscarded: run { replayable and noThief and eventually { aSync and signedWell[Now.head] and isNewer and Now.manifest = Now.head and Now.scope = Name and no Now.served[Hotlines] and some chunk[Now.head, Now.language, Hotlines] and some Phone.holds'[Now.language] & document.collection.Hotlines and Phone.head' != Phone.head } }
  for 3 but 2 Document, 3 Key, 1 Root, 4 steps expect 1

TombstonesEraseEverywhere: run { replayable and noThief and eventually { aSync and Phone.head' != Phone.head and some Phone.holds[Language - Now.language] - Phone.holds'[Language - Now.language] } }
  for 3 but 2 Document, 3 Key, 1 Root, 4 steps expect 1

TombstonesEraseOlderOnly: run { replayable and noThief and eventually { aSync and Phone.head' != Phone.head and some r: Phone.holds'[Language - Now.language] | some Now.head.removed[r.document][r.language] and Tombstones in arrived[Now.head, Now.language] and some Phone.holds[Now.language] } }
  for 3 but 2 Document, 3 Key, 1 Root, 5 steps expect 1

NoTombstoneOfAnEarlierEpoch: run { replayable and noThief and eventually {
    Now.event = Import and some Phone.head and older[Now.head, Phone.head] and Phone.at' != Phone.at
    some r: chunk[Now.head, Now.language, Hotlines] & Phone.holds'[Now.language], t: Phone.heard |
      some k: t.removed[r.document][r.language] | lower[t.epoch, Now.head.epoch] and lower[Now.head.number, k] } }
  for 3 but 2 Document, 3 Key, 1 Root, 4 steps expect 1

OnlyTombstonesOfThisHead: run { replayable and eventually { aSync and allFrom[Now.head] and Phone.head' = Now.head and no Phone.head and some t: Phone.heard, r: Now.head.states[Now.language] | some k: t.removed[r.document][r.language] | lower[Now.head.epoch, t.epoch] or lower[Now.head.number, k] } }
  for 3 but 2 Document, 3 Key, 2 Root, 4 steps expect 1

OlderPackIsFiltered: run { replayable and noThief and eventually {
    Now.event = Import and some Phone.head and older[Now.head, Phone.head] and Phone.at' != Phone.at
    some of: Now.scope & (Hotlines + Rest), r: chunk[Now.head, Now.language, of] |
      r not in Phone.holds'[Now.language] and no Now.head.removed[r.document][r.language] } }
  for 3 but 2 Document, 3 Key, 1 Root, 4 steps expect 1

RootIsSignedByItself: run { replayable and eventually {
    Now.event = FollowRoot and Now.root.n = following[Phone.root.n] and Phone.root.root in Now.root.signatures
    Now.root.root not in Now.root.signatures and some Phone.holds } }
  for 3 but 2 Document, 4 Key, 2 Root, 3 steps expect 1

PackTakesNothingHeld: run { replayable and noThief and eventually { Now.event = Import and allFrom[Now.head] and signedWell[Now.head] and some Phone.head and some Phone.at[Now.language] and precedes[Now.head, Phone.at[Now.language]] and some r: Now.head.states[Now.language] - Phone.holds[Now.language] | no Phone.heard.removed[r.document][r.language] } }
  for 3 but 2 Document, 3 Key, 1 Root, 3 steps expect 1

PackIsWhole: run { replayable and noThief and eventually { Now.event = Import and signedWell[Now.head] and isNewer and Now.manifest = Now.head and Now.scope = Name and some Now.served[Rest] and sameChunk[Now.served[Rest], Now.head, Now.language, Rest] and some chunk[Now.head, Now.language, Rest] and some chunk[Now.head, Now.language, Hotlines] and no Now.served[Hotlines] } }
  for 3 but 2 Document, 3 Key, 1 Root, 3 steps expect 1

Strange_ACutOffPhone: run { replayable and noThief and eventually { Now.event = SwitchedOff and some Phone.holds and after (aSync and Phone.head' != Phone.head and Phone.head'.epoch != Phone.head.epoch) } }
  for 3 but 2 Document, 3 Key, 1 Root, 5 steps expect 1

Strange_TwoLanguages: run { replayable and noThief and eventually { some Phone.holds[Tg] and some Phone.holds[Ru] and Phone.holds[Tg] != Phone.holds[Ru] and some r: Phone.holds[Tg] | r.language = Ru } }
  for 3 but 2 Document, 3 Key, 1 Root, 5 steps expect 1

Strange_AThiefAndANewRoot: run { replayable and eventually { no Phone.head and some Phone.heard - Honest and after (aSync and some Phone.head' & Honest and some Phone.holds'[Now.language]) } }
  for 3 but 2 Document, 3 Key, 2 Root, 5 steps expect 1

