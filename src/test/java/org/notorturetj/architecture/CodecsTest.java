package org.notorturetj.architecture;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.notorturetj.architecture.Imported.MAIN;

/** What reads files of others is in a process of its own (ADR 090). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CodecsTest {
    private static final String CLEANING = "org.notorturetj.media.cleaning..";

    @Test
    void nothing_but_the_cleaning_of_files_uses_what_reads_them() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLEANING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.twelvemonkeys..",
                        "com.luciad..",
                        "com.drew..",
                        "net.coobird..",
                        "io.trbl..",
                        "org.apache.tika..",
                        "org.gagravarr..")
                .because("some of it is native, and the server holds keys")
                .check(MAIN);
    }

    /** QR codes are written by the JDK, which is harmless: they are ours. */
    @Test
    void nothing_else_reads_a_picture_by_the_jdk() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLEANING)
                .should()
                .callMethodWhere(
                        target(owner(equivalentTo(ImageIO.class))).and(target(name("read"))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ImageReader.class)
                .because("its readers of JPEG are native")
                .check(MAIN);
    }

    @Test
    void the_server_does_not_use_the_cleaning_but_by_its_process() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLEANING)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CLEANING)
                .because("what is called here is run here")
                .check(MAIN);
    }

    @Test
    void the_cleaning_knows_nothing_of_the_server() {
        noClasses()
                .that()
                .resideInAPackage(CLEANING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.notorturetj.platform..", "io.quarkus..", "jakarta..")
                .because("it has no secrets, no network and no database")
                .check(MAIN);
    }
}
