package io.bursar.bss.huawei;

/** What is sent to move money, as text, and where to. */
record MoveBody(MoveOperation operation, String text) {}
