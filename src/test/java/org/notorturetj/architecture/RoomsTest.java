package org.notorturetj.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.notorturetj.architecture.Imported.MAIN;

/** Which room stands on which, and that nobody walks in a circle. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoomsTest {
    private static final String ROOT = "org.notorturetj.";

    /** From the top to the bottom; rooms of one floor stand side by side. */
    private static final List<List<String>> FLOORS =
            List.of(
                    List.of("starter", "reading", "edge", "feed", "search", "push", "desk"),
                    // Signs for the rooms above; what it signs are the files of sync.
                    List.of("signer"),
                    List.of("sync"),
                    List.of("publication"),
                    List.of("content"),
                    List.of("audit", "access"),
                    List.of("platform"));

    private static final List<String> CONTENT_TYPES =
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

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_sees_only_what_is_below_it(String room) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(notBelow(room)))
                .because("what stands below can be read, tested and changed without what is above")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void no_two_rooms_need_each_other() {
        slices().matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .because("a circle of rooms is one large room")
                .check(MAIN);
    }

    @Test
    void no_two_packages_need_each_other() {
        slices().matching(ROOT + "(**)")
                .should()
                .beFreeOfCycles()
                .because("whoever changes one package of a circle has to read all of them")
                .check(MAIN);
    }

    @Test
    void the_public_door_never_sees_the_desk() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "reading..",
                        ROOT + "sync..",
                        ROOT + "edge..",
                        ROOT + "feed..",
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
                        "what a public query cannot see it cannot leak, and a node with only the"
                                + " public door has nothing else")
                .check(MAIN);
    }

    @Test
    void types_of_documents_do_not_call_each_other() {
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
                    .because("a new type is a new package, and changes none that is there")
                    .check(MAIN);
        }
    }

    private static Stream<String> rooms() {
        return FLOORS.stream().flatMap(List::stream);
    }

    private static List<String> notBelow(String room) {
        List<String> rooms = new ArrayList<>();
        for (List<String> floor : FLOORS) {
            floor.stream().filter(other -> !other.equals(room)).forEach(rooms::add);
            if (floor.contains(room)) {
                return rooms;
            }
        }
        throw new IllegalArgumentException(room);
    }

    private static String[] packages(List<String> rooms) {
        return rooms.stream().map(room -> ROOT + room + "..").toArray(String[]::new);
    }
}
