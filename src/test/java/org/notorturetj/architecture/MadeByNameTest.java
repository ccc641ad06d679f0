package org.notorturetj.architecture;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notorturetj.architecture.Imported.MAIN;

/**
 * Records of many members are made by their names: two texts that have changed places among twenty
 * compile, and no reader of the code sees it.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MadeByNameTest {
    /** More than these are not told apart by their places. */
    private static final int MANY = 8;

    @Test
    void records_of_many_members_are_made_by_name() {
        assertThat(positional(MAIN))
                .as(
                        "annotate the record with @MadeByName and write"
                                + " GuideBuilder.builder().id(…)….build() instead of new Guide(…),"
                                + " or GuideBuilder.builder(guide) for a copy")
                .isEmpty();
    }

    @Test
    void a_builder_is_generated_only_where_it_is_used() {
        List<JavaClass> builders = builders(MAIN).toList();

        assertThat(builders).hasSizeGreaterThan(50);
        assertThat(builders)
                .as("take @MadeByName away from the record: nothing makes it")
                .allMatch(MadeByNameTest::isUsed);
    }

    @Test
    void nine_members_by_their_places_are_noticed() {
        JavaClasses sample = new ClassFileImporter().importClasses(Nine.class, Positional.class);

        assertThat(positional(sample)).hasSize(2).allMatch(it -> it.contains("Positional"));
    }

    private static List<String> positional(JavaClasses classes) {
        return records(classes)
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getRawParameterTypes().size() > MANY)
                .flatMap(constructor -> constructor.getAccessesToSelf().stream())
                .filter(access -> !isBuilderOf(access.getTargetOwner(), access.getOriginOwner()))
                .map(JavaAccess::getDescription)
                .sorted()
                .toList();
    }

    private static Stream<JavaClass> records(JavaClasses classes) {
        return classes.stream()
                .filter(JavaClass::isRecord)
                .filter(type -> !type.getPackageName().startsWith("org.notorturetj.standin"));
    }

    private static Stream<JavaClass> builders(JavaClasses classes) {
        return records(classes)
                .filter(type -> classes.contain(builder(type)))
                .map(type -> classes.get(builder(type)));
    }

    private static boolean isUsed(JavaClass builder) {
        return builder.getDirectDependenciesToSelf().stream()
                .map(dependency -> dependency.getOriginClass().getFullName())
                .anyMatch(name -> !name.startsWith(builder.getFullName()));
    }

    private static boolean isBuilderOf(JavaClass type, JavaClass other) {
        return other.getFullName().equals(builder(type));
    }

    /** The name of what is generated for a record. */
    private static String builder(JavaClass type) {
        return type.getFullName().replace("$", "") + "Builder";
    }

    record Nine(
            int one,
            int two,
            int three,
            int four,
            int five,
            int six,
            int seven,
            int eight,
            int nine) {}

    static final class Positional {
        static Nine called() {
            return new Nine(1, 2, 3, 4, 5, 6, 7, 8, 9);
        }

        static Maker referred() {
            return Nine::new;
        }
    }

    /** Makes nine of something. */
    interface Maker {
        Nine of(int a, int b, int c, int d, int e, int f, int g, int h, int i);
    }
}
