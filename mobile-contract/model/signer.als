/** What the signer keeps, and to each the rules without which it does not. parts/laws.als assumes these of every head. */
module signer

open parts/history

FilesWithoutWhatWasRemoved: check { asWritten implies filesWithoutWhatWasRemoved }
  for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 0
FilesWithoutWhatWasRemoved_without_RemovedIsUrgent: check { without[RemovedIsUrgent] implies filesWithoutWhatWasRemoved }
  for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 1
FilesWithoutWhatWasRemoved_without_StaleIsNotStored: check { without[StaleIsNotStored] implies filesWithoutWhatWasRemoved }
  for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 1

UrgentIsNew: check { asWritten implies urgentIsNew }
  for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 0
UrgentIsNew_without_UrgentIsBuiltFirst: check { without[UrgentIsBuiltFirst] implies urgentIsNew }
  for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 1

OneHeadOfANumber: check { asWritten implies oneHeadOfANumber }
  for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 0
OneHeadOfANumber_without_IssueRises: check { without[IssueRises] implies oneHeadOfANumber }
  for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 1
OneHeadOfANumber_without_EpochIsRaised: check { without[EpochIsRaised] implies oneHeadOfANumber }
  for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 1

ANumberHasOneSetOfFiles: check { asWritten implies aNumberHasOneSetOfFiles }
  for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 0
ANumberHasOneSetOfFiles_without_FullerHasAHigherNumber: check { without[FullerHasAHigherNumber] implies aNumberHasOneSetOfFiles }
  for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 1
ANumberHasOneSetOfFiles_without_EpochIsRaised: check { without[EpochIsRaised] implies aNumberHasOneSetOfFiles }
  for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 1

LaterHeadsOnlyAdd: check { asWritten implies laterHeadsOnlyAdd }
  for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 0
LaterHeadsOnlyAdd_without_EpochIsRaised: check { without[EpochIsRaised] implies laterHeadsOnlyAdd }
  for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 1

RedactedForGood: check { asWritten implies redactedForGood }
  for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 0
RedactedForGood_without_RemovedAgain: check { without[RemovedAgain] implies redactedForGood }
  for 1 but 3 Number, 2 Head, exactly 13 steps expect 1

-- The comparison with what stands beside the keys finds every restored backup, if nobody knows of it ...
pred neverKilledBeforeItRemembers {
  always all h: World.signed' - World.signed | after (BesideTheKeys.last' = h and no BesideTheKeys.raised')
}
Noticed: check { without[EpochIsRaised] and neverKilledBeforeItRemembers implies oneHeadOfANumber }
  for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 0
Noticed_without_BehindIsNoticed: check {
  without[EpochIsRaised + BehindIsNoticed] and neverKilledBeforeItRemembers implies oneHeadOfANumber
} for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 1

-- ... and if the signer was not killed in the moment between the database and the folder of its keys. README.md.
Limit_KilledAndRestored: check { without[EpochIsRaised] implies oneHeadOfANumber }
  for 3 but 4 Number, 2 Document, 3 Version, 3 Head, exactly 9 steps expect 1
