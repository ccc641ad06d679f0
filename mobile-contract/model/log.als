/**
 * The promises of the log to an app, and to each the rules without which it is not kept: for these the checker must find
 * a life of a phone that breaks it. README.md says them in words, parts/promises.als says them exactly.
 *
 * `exactly` so many steps are all shorter lives too, since the end of each may repeat for ever, and it is far quicker.
 */
module log

open parts/words
open parts/rules
open parts/laws
open parts/phone
open parts/promises

OnlySigned: check { asWritten implies onlySigned }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 3 steps expect 0
OnlySigned_without_HeadIsSigned: check { without[HeadIsSigned] implies onlySigned }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
OnlySigned_without_ManifestIsStated: check { without[ManifestIsStated] implies onlySigned }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
OnlySigned_without_ChunkIsStated: check { without[ChunkIsStated] implies onlySigned }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
OnlySigned_without_RootIsSignedByItself: check { without[RootIsSignedByItself] implies onlySigned }
  for 3 but 2 Document, 4 Key, 2 Root, exactly 4 steps expect 1
OnlySigned_without_RootIsSignedByPrevious: check { without[RootIsSignedByPrevious] implies onlySigned }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1

NeverBack: check { asWritten implies neverBack }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 3 steps expect 0
NeverBack_without_HeadIsNotOlder: check { without[HeadIsNotOlder] implies neverBack }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
NeverBack_without_RecoveryOnlyOfUntrusted: check { without[RecoveryOnlyOfUntrusted] implies neverBack }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
NeverBack_without_PackTakesNothingHeld: check { without[PackTakesNothingHeld] implies neverBack }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
NeverBack_without_LaterHeadsOnlyAdd: check { without[LaterHeadsOnlyAdd] implies neverBack }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
NeverBack_without_OldKeysLeaveFirst: check { without[OldKeysLeaveFirst] implies neverBack }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
NeverBack_without_KeysLeaveForGood: check { without[KeysLeaveForGood] implies neverBack }
  for 3 but 2 Document, 3 Key, 3 Root, exactly 5 steps expect 1

RedactedNeverReturns: check { asWritten implies redactedNeverReturns }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 3 steps expect 0
RedactedNeverReturns_without_OlderPackIsFiltered: check { without[OlderPackIsFiltered] implies redactedNeverReturns }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
RedactedNeverReturns_without_TombstonesEraseEverywhere: check { without[TombstonesEraseEverywhere] implies redactedNeverReturns }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
RedactedNeverReturns_without_RecoveryOnlyOfUntrusted: check { without[RecoveryOnlyOfUntrusted] implies redactedNeverReturns }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
RedactedNeverReturns_without_RedactedAgainAfterABackup: check { without[RedactedAgainAfterABackup] implies redactedNeverReturns }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1

WholeOrNotAtAll: check { asWritten implies wholeOrNotAtAll }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 3 steps expect 0
WholeOrNotAtAll_without_AllAtOnce: check { without[AllAtOnce] implies wholeOrNotAtAll }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
WholeOrNotAtAll_without_PackIsWhole: check { without[PackIsWhole] implies wholeOrNotAtAll }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
WholeOrNotAtAll_without_ChunkIsStated: check { without[ChunkIsStated] implies wholeOrNotAtAll }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
WholeOrNotAtAll_without_ManifestIsStated: check { without[ManifestIsStated] implies wholeOrNotAtAll }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1

OneHeadOfANumber: check { asWritten implies oneHeadOfANumber }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 3 steps expect 0
OneHeadOfANumber_without_HeadsDoNotContradict: check { without[HeadsDoNotContradict] implies oneHeadOfANumber }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1

OneVersionOfFacts: check { asWritten implies oneVersionOfFacts }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 3 steps expect 0
OneVersionOfFacts_without_FactsOfADocumentChangeTogether: check { without[FactsOfADocumentChangeTogether] implies oneVersionOfFacts }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
OneVersionOfFacts_without_ANumberHasOneSetOfFiles: check { without[ANumberHasOneSetOfFiles] implies oneVersionOfFacts }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
OneVersionOfFacts_without_AllAtOnce: check { without[AllAtOnce] implies oneVersionOfFacts }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1

HonestIsEnough: check { asWritten implies honestIsEnough }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 3 steps expect 0
HonestIsEnough_without_RecoveryForgets: check { without[RecoveryForgets] implies honestIsEnough }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
HonestIsEnough_without_OnlyTombstonesOfThisHead: check { without[OnlyTombstonesOfThisHead] implies honestIsEnough }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
HonestIsEnough_without_TombstonesEraseOlderOnly: check { without[TombstonesEraseOlderOnly] implies honestIsEnough }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1

FullerNeverContradicts: check { asWritten implies fullerNeverContradicts }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 3 steps expect 0
FullerNeverContradicts_without_LaterHeadsOnlyAdd: check { without[LaterHeadsOnlyAdd] implies fullerNeverContradicts }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
FullerNeverContradicts_without_HeadIsNotOlder: check { without[HeadIsNotOlder] implies fullerNeverContradicts }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1

HotlinesStay: check { asWritten implies hotlinesStay }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 0
HotlinesStay_without_NothingIsDiscarded: check { without[NothingIsDiscarded] implies hotlinesStay }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
HotlinesStay_without_TombstonesEraseOlderOnly: check { without[TombstonesEraseOlderOnly] implies hotlinesStay }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
HotlinesStay_without_NoTombstoneOfAnEarlierEpoch: check { without[NoTombstoneOfAnEarlierEpoch] implies hotlinesStay }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
HotlinesStay_without_FilesWithoutWhatWasRemoved: check { without[FilesWithoutWhatWasRemoved] implies hotlinesStay }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1

OnlyDelays: check { asWritten implies onlyDelays }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 3 steps expect 0
OnlyDelays_without_ChunkIsStated: check { without[ChunkIsStated] implies onlyDelays }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
OnlyDelays_without_ManifestIsStated: check { without[ManifestIsStated] implies onlyDelays }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1

WokenForIt: check { asWritten implies wokenForIt }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 3 steps expect 0
WokenForIt_without_HeadIsWhatWasAskedFor: check { without[HeadIsWhatWasAskedFor] implies wokenForIt }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1

ReplacedKeysAreOut: check { asWritten implies replacedKeysAreOut }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 0
ReplacedKeysAreOut_without_RootIsTheNext: check { without[RootIsTheNext] implies replacedKeysAreOut }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
ReplacedKeysAreOut_without_HeadIsSigned: check { without[HeadIsSigned] implies replacedKeysAreOut }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1

-- What is not promised, and why: README.md. Here the checker must find what may happen.
Limit_HotlinesStayAcrossEpochs: check { asWritten implies hotlinesStayAcrossEpochs }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
Limit_LanguagesAgreeAtAllTimes: check { asWritten implies languagesAgreeAtAllTimes }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
Limit_ALineInsteadOfARemovedOne: check { asWritten implies aLineInsteadOfARemovedOne }
  for 3 but 2 Document, 3 Key, 2 Root, exactly 4 steps expect 1
