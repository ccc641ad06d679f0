package org.notorturetj.architecture;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** What keeps the packages of push apart; the picture is in docs/push.md. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PushArchitectureTest {
    private static final String PUSH = "org.notorturetj.push";

    private static final JavaClasses CLASSES = Imported.MAIN;

    @Test
    void its_packages_have_no_cycles() {
        slices().matching(PUSH + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a wake-up goes one way, and each package is read without the next")
                .check(CLASSES);
    }

    @Test
    void the_packages_of_devices_have_no_cycles() {
        slices().matching(PUSH + ".device.(*)..")
                .should()
                .beFreeOfCycles()
                .because("the public door and the dispatchers share keys, and nothing else")
                .check(CLASSES);
    }

    @Test
    void the_common_words_know_none_of_the_packages() {
        noClasses()
                .that()
                .resideInAPackage(PUSH)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        PUSH + ".canary..",
                        PUSH + ".device..",
                        PUSH + ".digest..",
                        PUSH + ".dispatch..",
                        PUSH + ".fcm..",
                        PUSH + ".ledger..",
                        PUSH + ".outbox..",
                        PUSH + ".report..",
                        PUSH + ".webpush..")
                .because("a wake-up, a target and an outcome are the same for all of them")
                .check(CLASSES);
    }

    /** There is no API: publications wake phones up by an event, and the desk asks over HTTP. */
    @Test
    void nothing_outside_uses_push() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PUSH + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(PUSH + "..")
                .because(
                        "what is public there is so for its other packages; keys, targets and the"
                                + " ledger are nobody else's")
                .check(CLASSES);
    }

    @Test
    void registrations_never_see_what_is_sent() {
        noClasses()
                .that()
                .resideInAPackage(PUSH + ".device..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PUSH + ".outbox..", PUSH + ".ledger..", PUSH + ".dispatch..")
                .because("a node with only the public door has neither outbox nor ledger")
                .check(CLASSES);
    }
}
