/**
 * By when authorities must reply to criticism: rules of laws, and days that are not as the week
 * says.
 */
@NullMarked
package org.notorturetj.api.desk.reply;

import org.jspecify.annotations.NullMarked;
