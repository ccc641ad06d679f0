/** What all requests of the desk share: how often, how much, how strictly. */
@NullMarked
package org.notorturetj.desk.http;

import org.jspecify.annotations.NullMarked;
