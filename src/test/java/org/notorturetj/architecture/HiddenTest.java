package org.notorturetj.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.notorturetj.architecture.Imported.MAIN;

/**
 * What is public in Java only because a room has several packages stays inside that room. Each line
 * stands for classes that the compiler would hide if the room were one package.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HiddenTest {
    private static final String ROOT = "org.notorturetj.";

    @ParameterizedTest(name = "{0} only in {1}: {2}")
    @MethodSource("hidden")
    void is_seen_only_where_it_belongs(String hidden, String room, String reason) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + room)
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.notorturetj\\." + hidden + "(\\$.*)?")
                .because(reason)
                .check(MAIN);
    }

    private static Stream<Arguments> hidden() {
        return Stream.of(
                arguments(
                        "desk\\..*",
                        "desk..",
                        "the desk is the top of its house: nothing is built on it"),
                arguments(
                        "desk\\.(account|credential|administration|profile|signin)"
                                + "\\.(AccountSecrets|AccountAudit|PasswordHasher|PasswordPolicy|Totp"
                                + "|RecoveryCodes|SecondFactor|SignInThrottle|AttemptDelays|DeskSession"
                                + "|DeskSessions|Freeze|AccountViews)",
                        "desk.(account|credential|administration|profile|signin)..",
                        "what identifies people and lets them in is handled in one place"),
                arguments(
                        "publication\\.log\\.(PublicationLog|LogStore|ListingStore)",
                        "publication..",
                        "the log is written by publications and by nothing else"),
                arguments(
                        "publication\\.rendering\\.Renderer",
                        "publication..",
                        "records are made once, when they are published"),
                arguments(
                        "publication\\.removal\\.(TakeDown|Restrain|ReducedFacts|Restraint)",
                        "publication..",
                        "a removal has one command for each reason"),
                arguments(
                        "reading\\..*",
                        "reading..",
                        "the public door answers requests and serves nobody else"),
                arguments(
                        "signer\\.key\\..*",
                        "signer..",
                        "private keys are used in the signer and nowhere else"),
                arguments("signer\\.audit\\..*", "signer..", "it is a command"),
                arguments("sync\\.export\\..*", "sync..", "it is commands and downloads"),
                arguments(
                        "platform\\.crypto\\.(DeskKeyFile|KeyCheckValue|KeyDerivation)",
                        "platform.crypto..",
                        "the desk's key is derived from here and never handed out"));
    }
}
