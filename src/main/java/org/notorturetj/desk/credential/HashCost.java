package org.notorturetj.desk.credential;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What one Argon2id hash costs: the minimum parameters of OWASP's password storage cheat sheet, 19
 * MiB and two passes, with one lane. No setting: nobody should lower it.
 */
@ApplicationScoped
class HashCost {
    int kibibytes() {
        return 19 * 1024;
    }

    int passes() {
        return 2;
    }
}
