/** Sitemaps: the addresses of what is published, for search engines. */
@NullMarked
package org.notorturetj.feed.sitemap;

import org.jspecify.annotations.NullMarked;
