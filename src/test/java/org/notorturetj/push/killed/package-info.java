/** Nodes in processes of their own that send alerts: killed, stopped, and two at a time. */
@org.jspecify.annotations.NullMarked
package org.notorturetj.push.killed;
