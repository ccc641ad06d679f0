package org.notorturetj.suite;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All that {@link DeskSuite} leaves out. */
@Suite
@SelectPackages("org.notorturetj")
@ExcludePackages({
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
public class OtherSuite {}
