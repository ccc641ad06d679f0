package org.notorturetj.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * The classes that the rules check. They are imported once, since importing takes longer than
 * checking.
 */
final class Imported {
    /** The project's own classes without the tests. */
    static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.notorturetj");

    private Imported() {}
}
