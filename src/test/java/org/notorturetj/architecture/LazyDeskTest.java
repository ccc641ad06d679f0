package org.notorturetj.architecture;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaParameter;

import io.quarkus.agroal.DataSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LazyDeskTest {
    @Test
    void constructors_do_not_inject_the_desks_database_directly() {
        noConstructors()
                .that(
                        DescribedPredicate.describe(
                                "inject a database that a node without a desk does not have",
                                LazyDeskTest::injectsDesk))
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage("..")
                .because(
                        "a node with only the public door could not start: inject an Instance of it")
                .allowEmptyShould(true)
                .check(Imported.MAIN);
    }

    private static boolean injectsDesk(JavaConstructor constructor) {
        return constructor.getParameters().stream().anyMatch(LazyDeskTest::isDesk);
    }

    private static boolean isDesk(JavaParameter parameter) {
        return parameter.getRawType().isAssignableTo(jakarta.persistence.EntityManager.class)
                || isDeskDatasource(parameter);
    }

    private static boolean isDeskDatasource(JavaParameter parameter) {
        return parameter
                        .tryGetAnnotationOfType(DataSource.class)
                        .filter(named -> !named.value().equals("public-door"))
                        .isPresent()
                && parameter.getRawType().isAssignableTo(javax.sql.DataSource.class);
    }
}
