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
 * Classes that are public in Java only because a module has several packages are used only inside
 * that module. Each line lists classes that would be package-private if the module were one
 * package.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EncapsulationTest {
    private static final String ROOT = "org.notorturetj.";

    @ParameterizedTest(name = "{0} only in {1}: {2}")
    @MethodSource("internalClasses")
    void is_used_only_inside_its_module(String internal, String module, String reason) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + module)
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.notorturetj\\." + internal + "(\\$.*)?")
                .because(reason)
                .check(MAIN);
    }

    private static Stream<Arguments> internalClasses() {
        return Stream.of(
                arguments("desk\\..*", "desk..", "the desk is a top layer: nothing depends on it"),
                arguments(
                        "desk\\.(account|credential|administration|profile|signin)"
                                + "\\.(AccountSecrets|AccountAudit|PasswordHasher|PasswordPolicy|Totp"
                                + "|RecoveryCodes|SecondFactor|SignInThrottle|AttemptDelays|DeskSession"
                                + "|DeskSessions|Freeze|AccountViews)",
                        "desk.(account|credential|administration|profile|signin)..",
                        "credentials and personal data are handled in one place"),
                arguments(
                        "publication\\.log\\.(PublicationLog|LogStore|ListingStore)",
                        "publication..",
                        "only publications write the log"),
                arguments(
                        "publication\\.rendering\\.Renderer",
                        "publication..",
                        "records are rendered only for publication"),
                arguments(
                        "publication\\.removal\\.(PairedWithdrawal|ReducedFacts)",
                        "publication..",
                        "other modules use the command for the specific removal"),
                arguments(
                        "search\\..*",
                        "search..",
                        "what people look for is known in one room only"),
                arguments(
                        "reading\\.[A-Z].*",
                        "reading..",
                        "the public API serves only HTTP requests"),
                arguments(
                        "plain\\.(?!DraftPages|PlainFiles).*",
                        "plain..",
                        "the plain edition is for people; the desk shows drafts of it, and its files are kept"),
                arguments(
                        "signer\\.key\\..*",
                        "signer..",
                        "private keys are used only in the signer"),
                arguments(
                        "content\\.nameguard\\.(name\\.(FamilyNames|NameLetters|NamePart|NameRoots"
                                + "|Person|GuardedPeople|PersonLookup|Root|RootIndex)"
                                + "|text\\.(GuardedText|Word|WordMatcher|PartMatch|Passage))",
                        "content.nameguard..",
                        "names are looked for by the guard, which prints none"),
                arguments("signer\\.audit\\..*", "signer..", "it is a command"),
                arguments(
                        "signer\\.archive\\..*",
                        "signer..",
                        "files of the log are built and stored only by the signer"),
                arguments(
                        "sync\\.export\\.(?!SignedFiles).*",
                        "sync..",
                        "it is commands and downloads"),
                arguments(
                        "platform\\.crypto\\.(DeskKeyFile|KeyCheckValue|KeyDerivation)",
                        "platform.crypto..",
                        "the desk's key never leaves this package"));
    }
}
