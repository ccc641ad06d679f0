package org.notorturetj.suite;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * What editors and readers use, and the rules for the code's structure: as much as the other suite
 * takes, since the longer one decides how long all take.
 */
@Suite
@SelectPackages({
    "org.notorturetj.architecture",
    "org.notorturetj.contract",
    "org.notorturetj.desk",
    "org.notorturetj.pages",
    "org.notorturetj.plain",
    "org.notorturetj.reading",
    "org.notorturetj.verification"
})
@IncludeClassNamePatterns(".*Test")
@ExcludeClassNamePatterns(OwnServerTests.PATTERN)
@ExcludeTags("proof")
public class DeskSuite {}
