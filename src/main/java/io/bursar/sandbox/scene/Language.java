package io.bursar.sandbox.scene;

/** The two languages of Huawei's names; anything else is refused. */
public enum Language {
    ZH,
    EN
}
