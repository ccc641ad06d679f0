package org.notorturetj.policy;

/** Empty: an edition is what is published, and a policy has its words among its facts. */
record PolicyText() {}
