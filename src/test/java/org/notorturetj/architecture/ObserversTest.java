package org.notorturetj.architecture;

import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.publication.log.UncommittedPublication;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ObserversTest {
    @Test
    void no_observer_of_a_publication_can_mark_it_for_rollback() {
        noMethods()
                .that(
                        DescribedPredicate.describe(
                                "observe UncommittedPublication",
                                ObserversTest::observesPublishing))
                .should()
                .beAnnotatedWith(Transactional.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Transactional.class)
                .because("a removal continues even if an observer throws")
                .check(Imported.MAIN);
    }

    private static boolean observesPublishing(JavaMethod method) {
        return method.getParameters().stream()
                .anyMatch(
                        parameter ->
                                parameter.getRawType().isEquivalentTo(UncommittedPublication.class)
                                        && parameter.isAnnotatedWith(Observes.class));
    }
}
