/** The promises of the wake-ups, and to each the rules without which it is not kept. README.md says them in words. */
module wakeups

open parts/dispatch

ShownOnce: check { asWritten implies shownOnce }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 0
ShownOnce_without_ShownOnceByName: check { without[ShownOnceByName] implies shownOnce }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 1

NotAfterItsRetraction: check { asWritten implies notAfterItsRetraction }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 0
NotAfterItsRetraction_without_RetractedStays: check { without[RetractedStays] implies notAfterItsRetraction }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 1

NobodyIsPassedOver: check { asWritten implies nobodyIsPassedOver }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 0
NobodyIsPassedOver_without_UnknownIsTriedAgain: check { without[UnknownIsTriedAgain] implies nobodyIsPassedOver }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 1

SettledStays: check { asWritten implies settledStays }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 0
SettledStays_without_OnlyItsOwnTry: check { without[OnlyItsOwnTry] implies settledStays }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 11 steps expect 1

PublishedIsTold: check { asWritten implies publishedIsTold }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 0
PublishedIsTold_without_OutboxInTheTransaction: check { without[OutboxInTheTransaction] implies publishedIsTold }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 1

WokenFindsIt: check { asWritten implies wokenFindsIt }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 0
WokenFindsIt_without_AfterItsHead: check { without[AfterItsHead] implies wokenFindsIt }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 1

GoneIsNotKept: check { asWritten implies goneIsNotKept }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 0
GoneIsNotKept_without_GoneIsForgotten: check { without[GoneIsForgotten] implies goneIsNotKept }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 1

LivingAreNotForgotten: check { asWritten implies livingAreNotForgotten }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 0
LivingAreNotForgotten_without_GoneOnlyOfItsToken: check { without[GoneOnlyOfItsToken] implies livingAreNotForgotten }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 1

UrgentHasAPlace: check { asWritten implies urgentHasAPlace }
  for 2 but 1 Node, 2 Device, 2 Try, exactly 9 steps expect 0
UrgentHasAPlace_without_PlacesForUrgent: check { without[PlacesForUrgent] implies urgentHasAPlace }
  for 2 but 1 Node, 2 Device, 2 Try, exactly 9 steps expect 1

CalledOffStaysSo: check { asWritten implies calledOffStaysSo }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 0
CalledOffStaysSo_without_CalledOffInTheLedger: check { without[CalledOffInTheLedger] implies calledOffStaysSo }
  for 2 but 1 Message, 1 Device, 3 Try, 3 Token, exactly 9 steps expect 1

