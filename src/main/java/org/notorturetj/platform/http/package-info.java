/** HTTP shared by all features: paths, languages, URLs, cache policy. */
@NullMarked
package org.notorturetj.platform.http;

import org.jspecify.annotations.NullMarked;
