/**
 * How a wake-up reaches a phone (docs/push.md, ADR 015; PROTOCOL.md, section 9): the outbox, the ledger with its leases,
 * nodes that freeze or are killed, a provider with every outcome, devices that go.
 */
module parts/dispatch

open util/ordering[Try] as tries

abstract sig Rule {}
one sig
  OutboxInTheTransaction, -- the message is written in the transaction of the publication
  AfterItsHead,           -- it goes out when its head is served
  OnlyItsOwnTry,          -- an outcome counts only for the try that it was leased for
  UnknownIsTriedAgain,    -- also what was on its way when a node died
  GoneIsForgotten,        -- a device that its provider calls gone is deleted before its row ends
  GoneOnlyOfItsToken,     -- and only when it still has the token that was tried
  PlacesForUrgent,        -- on each node bulk leaves places free
  ShownOnceByName,        -- a phone shows a nid once
  RetractedStays,         -- and not after its retraction
  CalledOffInTheLedger    -- what has not gone out of a retracted alert does not
  extends Rule {}
one sig Without { rule: lone Rule }
pred on[r: Rule] { r not in Without.rule }
pred asWritten { no Without.rule }
pred without[r: Rule] { Without.rule = r }

/** Numbers of tries of one row: `attempts`. */
sig Try {}

/** What is told under one nid. */
sig Message {}
sig Urgent in Message {}

/** A device that registered, and the token it registered with last; a topic is a device that never goes. */
sig Token {}
sig Device {}
sig Node {}

/** The ledger has one row for each message and device: a pair in `outcome`. */
enum Outcome { Waiting, Sending, Later, Unknown, Accepted, Gone, Unsent }

one sig Server {
  var published: set Message,     -- its publication is committed
  var outbox: set Message,        -- its message is
  var served: set Message,        -- a head with it is
  var retracted: set Message,
  var outcome: Message -> Device -> Outcome,
  var attempt: Message -> Device -> Try,
  var held: Device -> lone Token  -- what the server sends to
}

/** Tries on their way: leased by a node for an attempt, aimed at a token; and what came back of them. */
one sig Way {
  var flight: Node -> Message -> Device -> Try,
  var aimed: Node -> Message -> Device -> Token,
  var answer: Node -> Message -> Device -> Outcome
}

/** The world outside: the token that a device really has (none: the app is gone), and what a provider is to deliver. */
one sig World {
  var real: Device -> lone Token,
  var carried: Message -> Device,
  var carriedRetraction: Message -> Device
}

/** `shown`: it rang; `again`: it rang a second time; `wrongly`: it rang after its retraction was seen. */
one sig Phones {
  var shown, again, wrongly, knowsRetracted: Message -> Device
}

fun rows: Message -> Device { Server.outcome.Outcome }
fun settled: set Outcome { Accepted + Gone + Unsent }

pred begin {
  no Server.published and no Server.outbox and no Server.served and no Server.retracted and no Server.outcome
  no Server.attempt and no Way.flight and no Way.aimed and no Way.answer and no World.carried and no World.carriedRetraction
  no Phones.shown and no Phones.again and no Phones.wrongly and no Phones.knowsRetracted
  all d: Device | one World.real[d]
  Server.held = World.real
}

pred sameServer {
  Server.published' = Server.published and Server.outbox' = Server.outbox and Server.served' = Server.served
  Server.retracted' = Server.retracted
}
pred sameLedger { Server.outcome' = Server.outcome and Server.attempt' = Server.attempt and Server.held' = Server.held }
pred sameWay { Way.flight' = Way.flight and Way.aimed' = Way.aimed and Way.answer' = Way.answer }
pred sameWorld { World.real' = World.real and World.carried' = World.carried and World.carriedRetraction' = World.carriedRetraction }
pred samePhones {
  Phones.shown' = Phones.shown and Phones.again' = Phones.again and Phones.wrongly' = Phones.wrongly
  Phones.knowsRetracted' = Phones.knowsRetracted
}

/** A publication with an alert. Killed between two transactions, a server has one without the other. */
pred publish[m: Message] {
  m not in Server.published
  Server.published' = Server.published + m
  Server.outbox' in Server.outbox + m and Server.outbox in Server.outbox'
  on[OutboxInTheTransaction] implies m in Server.outbox'
  Server.served' = Server.served and Server.retracted' = Server.retracted
  sameLedger and sameWay and sameWorld and samePhones
}

pred serve[m: Message] {
  m in Server.published - Server.served
  Server.served' = Server.served + m
  Server.published' = Server.published and Server.outbox' = Server.outbox and Server.retracted' = Server.retracted
  sameLedger and sameWay and sameWorld and samePhones
}

/** The message is brought in: one row for each device. */
pred open_[m: Message] {
  m in Server.outbox - Server.retracted and no Server.outcome[m]
  on[AfterItsHead] implies m in Server.served
  Server.outcome' = Server.outcome + (m -> Server.held.Token -> Waiting)
  Server.attempt' = Server.attempt and Server.held' = Server.held
  sameServer and sameWay and sameWorld and samePhones
}

/** How many a node may have on their way: two, of which bulk may take one. */
pred hasPlace[n: Node, m: Message] {
  lone Way.flight[n].Try
  on[PlacesForUrgent] and m not in Urgent implies no (Way.flight[n].Try).Device - Urgent
}

/** Due: nobody has it. A lease ends by itself, also early, since clocks jump: then `Sending` is due as well. */
pred due[m: Message, d: Device, leaseIsOver: one Outcome] {
  some Server.outcome[m][d]
  Server.outcome[m][d] in Waiting + Later + (on[UnknownIsTriedAgain] implies Unknown + leaseIsOver else none)
}

pred lease[n: Node, m: Message, d: Device, leaseIsOver: one Outcome] {
  due[m, d, leaseIsOver]
  d in Server.held.Token and hasPlace[n, m] and no Way.flight[n][m][d]
  let t = (no Server.attempt[m][d] implies tries/first else tries/next[Server.attempt[m][d]]) | {
    some t
    Server.attempt' = { x: Message, y: Device, z: Try | (x = m and y = d and z = t) or (not (x = m and y = d) and z = Server.attempt[x][y]) }
    Way.flight' = Way.flight + n -> m -> d -> t
  }
  Server.outcome' = { x: Message, y: Device, z: Outcome | (x = m and y = d) implies z = Sending else z in Server.outcome[x][y] }
  Way.aimed' = Way.aimed + n -> m -> d -> Server.held[d]
  Way.answer' = Way.answer and Server.held' = Server.held
  sameServer and sameWorld and samePhones
}

/** The provider answers, truly: gone only of a token that is. Or the answer is lost, and it took the message or did not. */
pred provider[n: Node, m: Message, d: Device, a: Outcome] {
  some Way.flight[n][m][d] and no Way.answer[n][m][d] and a in Accepted + Gone + Later + Unknown
  a = Gone iff Way.aimed[n][m][d] != World.real[d]
  World.carried' in World.carried + m -> d and World.carried in World.carried'
  a = Accepted implies m -> d in World.carried'
  a in Later + Gone implies World.carried' = World.carried
  Way.answer' = Way.answer + n -> m -> d -> a
  Way.flight' = Way.flight and Way.aimed' = Way.aimed
  World.real' = World.real and World.carriedRetraction' = World.carriedRetraction
  sameServer and sameLedger and samePhones
}

/** The node writes the outcome down. A node that was frozen comes here late; one that is killed never does. */
pred settle[n: Node, m: Message, d: Device] {
  some Way.answer[n][m][d]
  let a = Way.answer[n][m][d], its = (Way.flight[n][m][d] = Server.attempt[m][d] and Server.outcome[m][d] = Sending),
      same = (Way.aimed[n][m][d] = Server.held[d]) | {
    (its or not on[OnlyItsOwnTry]) implies {
      -- Gone: forgotten first, unless it registered anew meanwhile; then it is tried again.
      (a = Gone and not same and on[GoneOnlyOfItsToken]) implies Server.outcome'[m][d] = Later else Server.outcome'[m][d] = a
      (a = Gone and (same or not on[GoneOnlyOfItsToken]) and on[GoneIsForgotten]) implies Server.held' = Server.held - d -> Token
        else Server.held' = Server.held
    } else (Server.outcome'[m][d] = Server.outcome[m][d] and Server.held' = Server.held)
    all x: Message, y: Device | (x != m or y != d) implies Server.outcome'[x][y] = Server.outcome[x][y]
  }
  Server.attempt' = Server.attempt
  free[n, m, d]
  sameServer and sameWorld and samePhones
}

pred free[n: Node, m: Message, d: Device] {
  Way.flight' = Way.flight - n -> m -> d -> Try and Way.aimed' = Way.aimed - n -> m -> d -> Token
  Way.answer' = Way.answer - n -> m -> d -> Outcome
}

/** A node is killed: what it had on its way is known to nobody. */
pred kill[n: Node] {
  some Way.flight[n]
  Way.flight' = Way.flight - n -> Message -> Device -> Try and Way.aimed' = Way.aimed - n -> Message -> Device -> Token
  Way.answer' = Way.answer - n -> Message -> Device -> Outcome
  sameServer and sameLedger and sameWorld and samePhones
}

/** An alert is retracted: what waits is called off, and a retraction goes the same way (here: at once). */
pred retract[m: Message] {
  m in Server.published - Server.retracted
  Server.retracted' = Server.retracted + m
  Server.outcome' = { x: Message, y: Device, z: Outcome |
    (x = m and on[CalledOffInTheLedger] and some Server.outcome[x][y] and Server.outcome[x][y] in Waiting + Later + Unknown) implies z = Unsent else z in Server.outcome[x][y] }
  World.carriedRetraction' = World.carriedRetraction + m -> Device
  World.real' = World.real and World.carried' = World.carried
  Server.published' = Server.published and Server.outbox' = Server.outbox and Server.served' = Server.served
  Server.attempt' = Server.attempt and Server.held' = Server.held
  sameWay and samePhones
}

/** It arrives at a phone, once or again: providers deliver late, twice, out of order. */
pred arrive[m: Message, d: Device] {
  m -> d in World.carried and some World.real[d]
  let is = m -> d, rings = not (on[RetractedStays] and is in Phones.knowsRetracted) and not (on[ShownOnceByName] and is in Phones.shown) | {
    rings implies {
      Phones.shown' = Phones.shown + is
      Phones.again' = (is in Phones.shown implies Phones.again + is else Phones.again)
      Phones.wrongly' = (is in Phones.knowsRetracted implies Phones.wrongly + is else Phones.wrongly)
    } else (Phones.shown' = Phones.shown and Phones.again' = Phones.again and Phones.wrongly' = Phones.wrongly)
  }
  Phones.knowsRetracted' = Phones.knowsRetracted
  sameServer and sameLedger and sameWay and sameWorld
}

pred arriveRetraction[m: Message, d: Device] {
  m -> d in World.carriedRetraction - Phones.knowsRetracted
  Phones.knowsRetracted' = Phones.knowsRetracted + m -> d
  Phones.shown' = Phones.shown and Phones.again' = Phones.again and Phones.wrongly' = Phones.wrongly
  sameServer and sameLedger and sameWay and sameWorld
}

/** An app is deleted, or gets another token and registers it at once. */
pred changes[d: Device, t: lone Token] {
  no t & (World.real[Device] + Server.held[Device] + Way.aimed[Node][Message][Device])
  some World.real[d]
  World.real' = World.real - d -> Token + d -> t
  Server.held' = (some t implies Server.held - d -> Token + d -> t else Server.held)
  World.carried' = World.carried and World.carriedRetraction' = World.carriedRetraction
  Server.outcome' = Server.outcome and Server.attempt' = Server.attempt
  sameServer and sameWay and samePhones
}

pred nothing { sameServer and sameLedger and sameWay and sameWorld and samePhones }

fact lifeOfWakeups {
  begin
  always (nothing or (some m: Message | publish[m] or serve[m] or open_[m] or retract[m])
    or (some n: Node | kill[n])
    or (some n: Node, m: Message, d: Device | lease[n, m, d, Sending] or settle[n, m, d]
      or (some a: Outcome | provider[n, m, d, a]))
    or (some m: Message, d: Device | arrive[m, d] or arriveRetraction[m, d])
    or (some d: Device | changes[d, none] or (some t: Token | changes[d, t])))
}

/** 1. A message rings once by its name, however often it arrives. */
pred shownOnce { always no Phones.again }

/** 2. After its retraction was seen a message does not ring. */
pred notAfterItsRetraction { always no Phones.wrongly }

/** 3. Nobody is passed over: a row is settled truly, or somebody can still take it. */
pred nobodyIsPassedOver {
  always all m: Message, d: Device {
    some Server.outcome[m][d] and Server.outcome[m][d] not in settled implies due[m, d, Sending]
    Server.outcome[m][d] = Accepted implies m -> d in World.carried
  }
}

/** 4. What is settled stays so: who was told is not told once more. */
pred settledStays {
  always all m: Message, d: Device | some Server.outcome[m][d] and Server.outcome[m][d] in settled
    implies Server.outcome'[m][d] = Server.outcome[m][d]
}

/** 5. What is published is told: its message is in the outbox. */
pred publishedIsTold { always Server.published in Server.outbox }

/** 6. Whoever is woken finds it: nothing rings whose head is not served. */
pred wokenFindsIt { always Phones.shown.Device in Server.served }

/** 7. None that is gone is kept, and none that lives is forgotten. */
pred goneIsNotKept {
  always all m: Message, d: Device | Server.outcome'[m][d] = Gone and Server.outcome[m][d] != Gone implies no Server.held'[d]
}
pred livingAreNotForgotten { always all d: Device | some World.real[d] implies some Server.held[d] }

/** 8. Urgent is never behind bulk: on every node that does nothing urgent there is a place for it. */
pred urgentHasAPlace {
  always all n: Node, m: Urgent | no (Way.flight[n].Try).Device & Urgent implies hasPlace[n, m]
}

/** 9. What is called off does not start any more. */
pred calledOffStaysSo {
  always all m: Server.retracted, d: Device | some Server.outcome[m][d] and Server.outcome[m][d] in Waiting + Later + Unknown implies
    once (Server.outcome[m][d] = Sending)
}
