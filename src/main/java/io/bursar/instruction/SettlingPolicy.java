package io.bursar.instruction;

/** What the machine may do with an instruction whose outcome it cannot find out. */
public enum SettlingPolicy {
    /** Looks for evidence only; never sends again. */
    VERIFY_ONLY,
    /** After the settle window sends the same bytes again, where Huawei would refuse a second execution. */
    REPLAY_SAME_ID
}
