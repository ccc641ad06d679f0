package org.notorturetj.architecture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The shape of the code. ArchUnit's core in ordinary tests: its own annotations run no rule on this
 * JUnit.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {
    private static final String ROOT = "org.notorturetj.";
    private static final List<String> FEATURES =
            List.of(
                    "article",
                    "hotline",
                    "guide",
                    "casefile",
                    "alert",
                    "page",
                    "home",
                    "directory",
                    "policy");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.notorturetj");

    @Test
    void the_contract_sees_only_the_jdk_and_annotations() {
        classes()
                .that()
                .resideInAPackage(ROOT + "api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + "api..",
                        "java..",
                        "jakarta..",
                        "com.fasterxml.jackson.annotation..",
                        "org.eclipse.microprofile.openapi..",
                        "org.jspecify.annotations..")
                .because("apps and websites compile against it without our frameworks")
                .check(CLASSES);
    }

    @Test
    void the_public_door_never_sees_the_desk() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "reading..", ROOT + "sync..", ROOT + "edge..", ROOT + "feed..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        packages(
                                List.of("desk..", "publication..", "signer..", "starter.."),
                                FEATURES))
                .because("what a public query cannot see it cannot leak")
                .check(CLASSES);
    }

    @Test
    void devices_are_registered_without_the_desk() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "push.device..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        packages(
                                List.of("desk..", "publication..", "signer..", "starter.."),
                                FEATURES))
                .because("a node with only the public door takes them")
                .check(CLASSES);
    }

    @Test
    void features_do_not_call_each_other() {
        for (String feature : FEATURES) {
            List<String> others =
                    FEATURES.stream().filter(other -> !other.equals(feature)).toList();
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + feature + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            packages(List.of("reading..", "edge..", "starter.."), others))
                    .because("they meet in the publication log and through events")
                    .check(CLASSES);
        }
    }

    @Test
    void the_platform_knows_no_feature() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        packages(
                                List.of(
                                        "desk..",
                                        "publication..",
                                        "signer..",
                                        "sync..",
                                        "reading..",
                                        "edge..",
                                        "push..",
                                        "starter.."),
                                FEATURES))
                .because("everything stands on it")
                .check(CLASSES);
    }

    @Test
    void the_audit_knows_only_the_platform() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "desk.audit..")
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "are of the server, but neither the platform nor the contract",
                                type ->
                                        type.getPackageName().startsWith(ROOT)
                                                && !type.getPackageName()
                                                        .startsWith(ROOT + "desk.audit")
                                                && !type.getPackageName()
                                                        .startsWith(ROOT + "platform.")
                                                && !type.getPackageName().equals(ROOT + "platform")
                                                && !type.getPackageName()
                                                        .startsWith(ROOT + "api.")))
                .because("everything at the desk records in it")
                .check(CLASSES);
    }

    @Test
    void only_the_push_sender_knows_firebase() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "push.fcm..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.google.firebase..", "com.google.auth..", "com.google.api..")
                .because("one provider must never become everybody's habit")
                .check(CLASSES);
    }

    @Test
    void nobody_reads_the_time_but_the_clock_provider() {
        noClasses()
                .that()
                // The client is handed the time by the app; its command line is such an app.
                .resideOutsideOfPackages(ROOT + "platform.clock..", ROOT + "client..")
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "it reads the time",
                                call ->
                                        isClock(call.getTargetOwner())
                                                && (call.getName().equals("now")
                                                        || call.getName().startsWith("system"))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("tests and schedules must be able to say what time it is")
                .check(CLASSES);
    }

    private static boolean isClock(JavaClass owner) {
        return List.of(
                        Instant.class,
                        LocalDate.class,
                        LocalDateTime.class,
                        OffsetDateTime.class,
                        ZonedDateTime.class,
                        Clock.class)
                .stream()
                .anyMatch(owner::isEquivalentTo);
    }

    @Test
    void every_resource_says_who_may_call_it() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(
                        DescribedPredicate.describe(
                                "serve a contract", ArchitectureTest::servesContract))
                .should(nameTheirRoles())
                .because("a forgotten annotation must not open a door")
                .check(CLASSES);
    }

    private static boolean servesContract(JavaClass type) {
        return !type.isInterface()
                && type.getAllRawInterfaces().stream()
                        .anyMatch(contract -> contract.isAnnotatedWith(Path.class));
    }

    private static ArchCondition<JavaMethod> nameTheirRoles() {
        return new ArchCondition<>("name their roles or @PermitAll") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean named =
                        List.of(
                                        PermitAll.class,
                                        RolesAllowed.class,
                                        DenyAll.class,
                                        Authenticated.class,
                                        PermissionsAllowed.class)
                                .stream()
                                .anyMatch(
                                        role ->
                                                method.isAnnotatedWith(role)
                                                        || method.getOwner().isAnnotatedWith(role));
                events.add(
                        new SimpleConditionEvent(
                                method, named, method.getFullName() + " names no role"));
            }
        };
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Manager|Helper|Impl|Data)")
                .because("such names say nothing")
                .check(CLASSES);
    }

    private static String[] packages(List<String> some, List<String> features) {
        return java.util.stream.Stream.concat(
                        some.stream(), features.stream().map(feature -> feature + ".."))
                .map(name -> ROOT + name)
                .toArray(String[]::new);
    }
}
