/** The plan of an import as files for people. */
@NullMarked
package org.notorturetj.importing.report;

import org.jspecify.annotations.NullMarked;
