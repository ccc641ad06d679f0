package org.notorturetj.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.notorturetj.content.type.TypeRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.architecture.Imported.MAIN;

/** Which modules may depend on which, and that there are no cycles. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LayersTest {
    private static final String ROOT = "org.notorturetj.";

    /** From top to bottom; modules of the same layer are independent of each other. */
    private static final List<List<String>> LAYERS =
            List.of(
                    // What readers are served, kept as files.
                    List.of("kept", "pages"),
                    List.of("starter", "edge", "search", "verification", "hub", "push", "desk"),
                    // What the hub delivers is written, and the files of sync are signed, for the
                    // modules above.
                    // The plain edition shows what is read, and the desk its drafts in the same
                    // way.
                    List.of("plain"),
                    List.of("feed", "signer", "reading"),
                    List.of("sync"),
                    List.of("publication"),
                    List.of("content"),
                    List.of("audit", "access", "media"),
                    List.of("platform"));

    /** The packages of {@code content} that hold the rules of a type. */
    private static final List<String> CONTENT_TYPES =
            MAIN.stream()
                    .filter(it -> it.isAssignableTo(TypeRules.class))
                    .filter(it -> !it.isInterface())
                    .map(it -> it.getPackageName().substring((ROOT + "content.").length()))
                    .distinct()
                    .sorted()
                    .toList();

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_depends_only_on_lower_layers(String module) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(notBelow(module)))
                .because("lower layers can be understood and tested without the higher ones")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void modules_have_no_cyclic_dependencies() {
        slices().matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .because("modules in a cycle are effectively one large module")
                .check(MAIN);
    }

    @Test
    void packages_have_no_cyclic_dependencies() {
        slices().matching(ROOT + "(**)")
                .should()
                .beFreeOfCycles()
                .because("a change to one package of a cycle can affect all of them")
                .check(MAIN);
    }

    @Test
    void the_public_door_does_not_depend_on_the_desk() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "reading..",
                        ROOT + "sync..",
                        ROOT + "edge..",
                        ROOT + "feed..",
                        ROOT + "verification..",
                        ROOT + "hub.subscription..",
                        ROOT + "kept..",
                        ROOT + "plain..",
                        ROOT + "search..",
                        ROOT + "push.device..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        packages(
                                List.of(
                                        "desk",
                                        "publication",
                                        "content",
                                        "signer",
                                        "starter",
                                        "audit",
                                        "access")))
                .because(
                        "public code cannot leak what it cannot access, and a node with only the"
                                + " public door has nothing else")
                .check(MAIN);
    }

    @Test
    void document_types_do_not_depend_on_each_other() {
        assertThat(CONTENT_TYPES).contains("article", "event");
        for (String type : CONTENT_TYPES) {
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "content." + type + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            packages(
                                    CONTENT_TYPES.stream()
                                            .filter(other -> !other.equals(type))
                                            .map(other -> "content." + other)
                                            .toList()))
                    .because("a new type must not require changes to existing ones")
                    .check(MAIN);
        }
    }

    private static Stream<String> modules() {
        return LAYERS.stream().flatMap(List::stream);
    }

    private static List<String> notBelow(String module) {
        List<String> modules = new ArrayList<>();
        for (List<String> layer : LAYERS) {
            layer.stream().filter(other -> !other.equals(module)).forEach(modules::add);
            if (layer.contains(module)) {
                return modules;
            }
        }
        throw new IllegalArgumentException(module);
    }

    private static String[] packages(List<String> modules) {
        return modules.stream().map(module -> ROOT + module + "..").toArray(String[]::new);
    }
}
