/** Every rule has a name, and a variant of the model has one rule taken out. */
module parts/rules

abstract sig Rule {}

/** What is taken out; nothing in the model as it is written. */
one sig Without {
  rule: lone Rule
}

/** A rule of the client (PROTOCOL.md, sections 2 to 6). */
abstract sig ClientRule extends Rule {}
one sig
  HeadIsSigned,              -- 2: good for the role `publish`
  HeadIsNotOlder,            -- 2: not lower than those of the last accepted head
  HeadsDoNotContradict,      -- 2: equal numbers with other bytes are refused
  HeadIsWhatWasAskedFor,     -- 1: a client refuses a `head/{seq}` below `seq`
  ManifestIsStated,          -- 3: its SHA-256 is the one that the head states
  ChunkIsStated,             -- 3, 4: its SHA-256, or that of the result of changes, is that of its entry
  RootIsSignedByPrevious,    -- 2: good for the role `root` of root n
  RootIsSignedByItself,      -- 2: and of itself
  RootIsTheNext,             -- 2: states n + 1
  RecoveryForgets,           -- 2: fast-forward recovery
  RecoveryOnlyOfUntrusted,   -- 2: only when the last accepted head is not good any more
  AllAtOnce,                 -- 6.5: in one local transaction
  NothingIsDiscarded,        -- 6.7
  TombstonesEraseEverywhere, -- 6.8
  TombstonesEraseOlderOnly,  -- 6.8
  NoTombstoneOfAnEarlierEpoch, -- 5, 6.8: what is from a later epoch it leaves alone
  OnlyTombstonesOfThisHead,  -- 6.8
  OlderPackIsFiltered,       -- 5
  PackTakesNothingHeld,      -- 5: of a language that is held from a head at least as new
  PackIsWhole                -- 5: every chunk of the scope is a part
  extends ClientRule {}

/** A rule of the Coalition's server, or of the people who run it. */
abstract sig CoalitionRule extends Rule {}
one sig
  FactsOfADocumentChangeTogether,
  FilesWithoutWhatWasRemoved,
  ANumberHasOneSetOfFiles,
  LaterHeadsOnlyAdd,
  RedactedAgainAfterABackup,
  OldKeysLeaveFirst,
  KeysLeaveForGood
  extends CoalitionRule {}

pred on[r: Rule] { r not in Without.rule }

pred asWritten { no Without.rule }

pred without[r: Rule] { Without.rule = r }
