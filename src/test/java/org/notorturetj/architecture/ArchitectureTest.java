package org.notorturetj.architecture;

import java.net.IDN;
import java.net.URI;
import java.text.Normalizer;
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
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * Rules for the code's structure. They use ArchUnit's core in ordinary tests, because its own
 * annotations run no rules with this version of JUnit.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {
    private static final String ROOT = "org.notorturetj.";

    @Test
    void the_contract_depends_only_on_the_jdk_and_annotations() {
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
                        "org.jspecify.annotations..",
                        // read by the compiler alone, in no jar
                        "io.soabase.recordbuilder.core..")
                .because("apps and websites compile against it without our frameworks")
                .check(Imported.MAIN);
    }

    @Test
    void only_the_fcm_sender_depends_on_firebase() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "push.fcm..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.google.firebase..", "com.google.auth..", "com.google.api..")
                .because("the rest of the code must not depend on one push provider")
                .check(Imported.MAIN);
    }

    @Test
    void only_the_search_index_depends_on_lucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .because(
                        "what keeps published words must be found in one room, to be emptied there")
                .check(Imported.MAIN);
    }

    @Test
    void only_one_room_normalizes_what_others_wrote() {
        noClasses()
                .that()
                // A phone has the same bounds for itself: FoldedText, and the length of a query.
                .resideOutsideOfPackages(ROOT + "platform.text.normalization..", ROOT + "client..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Normalizer.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(IDN.class)
                .orShould()
                .callMethod(URI.class, "toASCIIString")
                .because(
                        "the JDK takes the square of a run of combining marks, which a stranger"
                                + " can make as long as a request")
                .check(Imported.MAIN);
    }

    @Test
    void only_the_clock_provider_reads_the_time() {
        noClasses()
                .that()
                // The client is handed the time by the app; its command line is such an app.
                .resideOutsideOfPackages(
                        ROOT + "platform.clock..", ROOT + "client..", ROOT + "standin..")
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "read the time",
                                call ->
                                        isClock(call.getTargetOwner())
                                                && (call.getName().equals("now")
                                                        || call.getName().startsWith("system"))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("tests must be able to set the time")
                .check(Imported.MAIN);
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
    void every_resource_method_declares_who_may_call_it() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(
                        DescribedPredicate.describe(
                                "serve a contract", ArchitectureTest::servesContract))
                .should(declareTheirRoles())
                .because("a forgotten annotation must not grant access")
                .check(Imported.MAIN);
    }

    private static boolean servesContract(JavaClass type) {
        return !type.isInterface()
                && type.getAllRawInterfaces().stream()
                        .anyMatch(contract -> contract.isAnnotatedWith(Path.class));
    }

    private static ArchCondition<JavaMethod> declareTheirRoles() {
        return new ArchCondition<>("declare their roles or @PermitAll") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean declared =
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
                                method, declared, method.getFullName() + " declares no role"));
            }
        };
    }

    @Test
    void class_names_have_no_meaningless_suffixes() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Manager|Helper|Impl|Data)")
                .because("such names say nothing")
                .check(Imported.MAIN);
    }
}
