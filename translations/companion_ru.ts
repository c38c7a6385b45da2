<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>BusyLine</name>
    <message>
        <source>%1 s left · Esc — cancel</source>
        <extracomment>RU: ещё %1 с · Esc — отмена</extracomment>
        <translation>ещё %1 с · Esc — отмена</translation>
    </message>
</context>
<context>
    <name>CustomerStrip</name>
    <message>
        <source>Cancel</source>
        <extracomment>RU: Отменить</extracomment>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>checked</source>
        <extracomment>RU: проверен</extracomment>
        <translation>проверен</translation>
    </message>
    <message>
        <source>not checked</source>
        <extracomment>RU: не проверен</extracomment>
        <translation>не проверен</translation>
    </message>
    <message>
        <source>Balance %1</source>
        <extracomment>RU: Баланс %1</extracomment>
        <translation>Баланс %1</translation>
    </message>
    <message>
        <source>read at %1</source>
        <extracomment>RU: прочитан в %1</extracomment>
        <translation>прочитан в %1</translation>
    </message>
    <message>
        <source>No customer</source>
        <extracomment>RU: Покупатель не указан</extracomment>
        <translation>Покупатель не указан</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Clear</source>
        <extracomment>RU: Очистить</extracomment>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Rub out a digit</source>
        <extracomment>RU: Стереть цифру</extracomment>
        <translation>Стереть цифру</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <extracomment>RU: Закрыть сообщение</extracomment>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>companion::RowMachine</name>
    <message>
        <source>returned before sending</source>
        <extracomment>RU: возврат до отправки</extracomment>
        <translation>возврат до отправки</translation>
    </message>
    <message>
        <source>the request was reduced: returned before sending</source>
        <extracomment>RU: заявка уменьшена: возврат до отправки</extracomment>
        <translation>заявка уменьшена: возврат до отправки</translation>
    </message>
    <message>
        <source>the request of the sale was not accepted</source>
        <extracomment>RU: заявка на продажу не принята</extracomment>
        <translation>заявка на продажу не принята</translation>
    </message>
    <message>
        <source>the data were not recorded</source>
        <extracomment>RU: данные не зафиксированы</extracomment>
        <translation>данные не зафиксированы</translation>
    </message>
    <message>
        <source>withdrawn by hand</source>
        <extracomment>RU: отозвано вручную</extracomment>
        <translation>отозвано вручную</translation>
    </message>
    <message>
        <source>cancelling in part is not supported, the whole request is being cancelled</source>
        <extracomment>RU: частичная отмена не поддерживается, заявка отменяется целиком</extracomment>
        <translation>частичная отмена не поддерживается, заявка отменяется целиком</translation>
    </message>
    <message>
        <source>the program ended twice on this entry, it needs attention</source>
        <extracomment>RU: программа дважды завершилась на этой записи, требует внимания</extracomment>
        <translation>программа дважды завершилась на этой записи, требует внимания</translation>
    </message>
    <message>
        <source>five answers of the service in a row could not be read, it needs attention</source>
        <extracomment>RU: ответы сервиса пять раз подряд не удалось прочитать, требует внимания</extracomment>
        <translation>ответы сервиса пять раз подряд не удалось прочитать, требует внимания</translation>
    </message>
    <message>
        <source>the service did not name the request, it needs attention</source>
        <extracomment>RU: сервис не сообщил номер заявки, требует внимания</extracomment>
        <translation>сервис не сообщил номер заявки, требует внимания</translation>
    </message>
    <message>
        <source>the key was used with other data (an error of the program), checked with the service</source>
        <extracomment>RU: ключ уже использован с другими данными (ошибка программы), итог сверен с сервисом</extracomment>
        <translation>ключ уже использован с другими данными (ошибка программы), итог сверен с сервисом</translation>
    </message>
    <message>
        <source>the service took %1 instead of %2</source>
        <extracomment>RU: сервис принял сумму %1 вместо %2</extracomment>
        <translation>сервис принял сумму %1 вместо %2</translation>
    </message>
</context>
</TS>