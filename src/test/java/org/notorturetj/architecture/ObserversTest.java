package org.notorturetj.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.notorturetj.publication.log.CommittedPublication;
import org.notorturetj.publication.log.UncommittedPublication;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void every_observer_of_a_publication_is_named_on_the_page_of_architecture() throws IOException {
        String page = Files.readString(Path.of("../docs/architecture.md"));
        String steps = page.substring(page.indexOf("## Publishing, step by step"));

        List<String> observers =
                Imported.MAIN.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(
                                method ->
                                        observesPublishing(method)
                                                || observes(method, CommittedPublication.class))
                        .map(method -> method.getOwner().getSimpleName())
                        .toList();

        assertThat(observers).isNotEmpty().allMatch(name -> steps.contains(name + "`"));
    }

    private static boolean observesPublishing(JavaMethod method) {
        return observes(method, UncommittedPublication.class);
    }

    private static boolean observes(JavaMethod method, Class<?> event) {
        return method.getParameters().stream()
                .anyMatch(
                        parameter ->
                                parameter.getRawType().isEquivalentTo(event)
                                        && parameter.isAnnotatedWith(Observes.class));
    }
}
