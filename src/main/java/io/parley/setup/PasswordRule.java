package io.parley.setup;

/** Whether the file may hold passwords as they are typed. */
enum PasswordRule {
    /** Only hashes: the rule for every file that people import. */
    HASHED,
    /** Plain ones too: for the sample, whose passwords everybody knows. */
    PLAIN_PERMITTED
}
