<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>CardAnswer</name>
    <message>
        <source>The buyer was not found.</source>
        <extracomment>RU: Покупатель не найден.</extracomment>
        <translation>Покупатель не найден.</translation>
    </message>
    <message>
        <source>Plazius: the operation was refused.</source>
        <extracomment>RU: Plazius: операция отклонена.</extracomment>
        <translation>Plazius: операция отклонена.</translation>
    </message>
    <message>
        <source>No link with Plazius.</source>
        <extracomment>RU: Нет связи с Plazius.</extracomment>
        <translation>Нет связи с Plazius.</translation>
    </message>
    <message>
        <source>The operation is under way already.</source>
        <extracomment>RU: Операция уже выполняется.</extracomment>
        <translation>Операция уже выполняется.</translation>
    </message>
    <message>
        <source>No link with Plazius. Trying once more.</source>
        <extracomment>RU: Нет связи с Plazius. Пробуем ещё раз.</extracomment>
        <translation>Нет связи с Plazius. Пробуем ещё раз.</translation>
    </message>
    <message>
        <source>The buyer was found</source>
        <extracomment>RU: Покупатель найден</extracomment>
        <translation>Покупатель найден</translation>
    </message>
</context>
<context>
    <name>FileDialogPort</name>
    <message>
        <source>All files (*)</source>
        <extracomment>RU: Все файлы (*)</extracomment>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>CSV tables (*.csv *.txt)</source>
        <extracomment>RU: Таблицы CSV (*.csv *.txt)</extracomment>
        <translation>Таблицы CSV (*.csv *.txt)</translation>
    </message>
    <message>
        <source>Settings files (*.ini)</source>
        <extracomment>RU: Файлы настроек (*.ini)</extracomment>
        <translation>Файлы настроек (*.ini)</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>RU: Выбрать</extracomment>
        <translation>Выбрать</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>The file “%1” could not be read. The former values hold, or the defaults when there were none</source>
        <extracomment>RU: Файл «%1» не прочитан. Действуют прежние значения, а если их не было, то значения по умолчанию</extracomment>
        <translation>Файл «%1» не прочитан. Действуют прежние значения, а если их не было, то значения по умолчанию</translation>
    </message>
    <message>
        <source>The file “%1” cannot be changed: no rights. Plazius settings cannot be saved from this window</source>
        <extracomment>RU: Файл «%1» нельзя изменить: нет прав. Настройки Plazius из этого окна не сохранятся</extracomment>
        <translation>Файл «%1» нельзя изменить: нет прав. Настройки Plazius из этого окна не сохранятся</translation>
    </message>
    <message>
        <source>The value in the file, “%1”, cannot be used; the default holds. “OK” writes what stands in the field</source>
        <extracomment>RU: Значение в файле «%1» не подходит, действует значение по умолчанию. «ОК» запишет то, что стоит в поле</extracomment>
        <translation>Значение в файле «%1» не подходит, действует значение по умолчанию. «ОК» запишет то, что стоит в поле</translation>
    </message>
    <message>
        <source>This is the address of the local wrapper, direct exchange is impossible</source>
        <extracomment>RU: Это адрес локальной обёртки, прямой обмен невозможен</extracomment>
        <translation>Это адрес локальной обёртки, прямой обмен невозможен</translation>
    </message>
    <message>
        <source>The password and the data of buyers go to %1 without encryption: better write https://</source>
        <extracomment>RU: Пароль и данные покупателей пойдут на %1 без шифрования: лучше укажите https://</extracomment>
        <translation>Пароль и данные покупателей пойдут на %1 без шифрования: лучше укажите https://</translation>
    </message>
    <message>
        <source>Plazius is not set up: fill in the login of the point of sale</source>
        <extracomment>RU: Plazius не настроен: заполните логин точки продаж</extracomment>
        <translation>Plazius не настроен: заполните логин точки продаж</translation>
    </message>
    <message>
        <source>Plazius is not set up: fill in the password of the point of sale</source>
        <extracomment>RU: Plazius не настроен: заполните пароль точки продаж</extracomment>
        <translation>Plazius не настроен: заполните пароль точки продаж</translation>
    </message>
    <message>
        <source>“%1” does not fit: 1 to 255 Latin letters, digits and signs are needed, no Cyrillic</source>
        <extracomment>RU: «%1» не подходит: нужны от 1 до 255 латинских букв, цифр и знаков, без кириллицы</extracomment>
        <translation>«%1» не подходит: нужны от 1 до 255 латинских букв, цифр и знаков, без кириллицы</translation>
    </message>
    <message>
        <source>The value %1 is out of range</source>
        <extracomment>RU: Значение %1 вне допустимых пределов</extracomment>
        <translation>Значение %1 вне допустимых пределов</translation>
    </message>
    <message>
        <source>The reference lists have no card group of type Plazius (cardmode = 18)</source>
        <extracomment>RU: В справочниках нет группы карт типа Plazius (cardmode = 18)</extracomment>
        <translation>В справочниках нет группы карт типа Plazius (cardmode = 18)</translation>
    </message>
    <message>
        <source>The till has no warehouse, and no BreviX ID is set for that case</source>
        <extracomment>RU: Для кассы не указан склад, и ИД BreviX для этого случая не задан</extracomment>
        <translation>Для кассы не указан склад, и ИД BreviX для этого случая не задан</translation>
    </message>
    <message>
        <source>The till's warehouse “%1” has no BreviX ID</source>
        <extracomment>RU: Для склада кассы «%1» не задан ИД BreviX</extracomment>
        <translation>Для склада кассы «%1» не задан ИД BreviX</translation>
    </message>
    <message>
        <source>Allowed are 1 to 64 Latin letters, digits and the signs . _ -</source>
        <extracomment>RU: Допустимы от 1 до 64 латинских букв, цифр и знаков . _ -</extracomment>
        <translation>Допустимы от 1 до 64 латинских букв, цифр и знаков . _ -</translation>
    </message>
    <message>
        <source>Fill in the server address</source>
        <extracomment>RU: Заполните адрес сервера</extracomment>
        <translation>Заполните адрес сервера</translation>
    </message>
    <message>
        <source>The address must begin with http:// or https://</source>
        <extracomment>RU: Адрес должен начинаться с http:// или https://</extracomment>
        <translation>Адрес должен начинаться с http:// или https://</translation>
    </message>
    <message>
        <source>The address cannot be read; write it as https://server</source>
        <extracomment>RU: Адрес записан неверно, нужно так: https://сервер</extracomment>
        <translation>Адрес записан неверно, нужно так: https://сервер</translation>
    </message>
    <message>
        <source>Data would go to %1 without encryption: write https:// or confirm</source>
        <extracomment>RU: Данные пойдут на %1 без шифрования: укажите https:// или подтвердите</extracomment>
        <translation>Данные пойдут на %1 без шифрования: укажите https:// или подтвердите</translation>
    </message>
    <message>
        <source>Fill in the Api-Key</source>
        <extracomment>RU: Заполните Api-Key</extracomment>
        <translation>Заполните Api-Key</translation>
    </message>
    <message>
        <source>The wait time must be from 1 to 300 seconds</source>
        <extracomment>RU: Время ожидания должно быть от 1 до 300 секунд</extracomment>
        <translation>Время ожидания должно быть от 1 до 300 секунд</translation>
    </message>
    <message>
        <source>The name has signs that are not allowed: / \ ? # %, a blank at the ends or a dot in front</source>
        <extracomment>RU: В наименовании недопустимые знаки: /  ? # %, пробел по краям или точка в начале</extracomment>
        <translation>В наименовании недопустимые знаки: / ? # %, пробел по краям или точка в начале</translation>
    </message>
    <message>
        <source>Fill in: the flag “%1” is on</source>
        <extracomment>RU: Заполните: включён флаг «%1»</extracomment>
        <translation>Заполните: включён флаг «%1»</translation>
    </message>
    <message>
        <source>Fill in: needed by the choice in the field “%1”</source>
        <extracomment>RU: Заполните: этого требует выбор в поле «%1»</extracomment>
        <translation>Заполните: этого требует выбор в поле «%1»</translation>
    </message>
    <message>
        <source>The group “%1” has no BreviX ID in either list</source>
        <extracomment>RU: Для группы «%1» не задан ИД BreviX ни в одном списке</extracomment>
        <translation>Для группы «%1» не задан ИД BreviX ни в одном списке</translation>
    </message>
    <message>
        <source>“%1” cannot be a BreviX ID: allowed are 1 to 64 Latin letters, digits and the signs . _ -</source>
        <extracomment>RU: «%1» не может быть ИД BreviX: допустимы от 1 до 64 латинских букв, цифр и знаков . _ -</extracomment>
        <translation>«%1» не может быть ИД BreviX: допустимы от 1 до 64 латинских букв, цифр и знаков . _ -</translation>
    </message>
    <message>
        <source>The group “%1” is in both lists. Remove it from one of them</source>
        <extracomment>RU: Группа «%1» есть в обоих списках. Уберите её из одного</extracomment>
        <translation>Группа «%1» есть в обоих списках. Уберите её из одного</translation>
    </message>
    <message>
        <source>The code “%1” stands in the table more than once</source>
        <extracomment>RU: Код «%1» есть в таблице больше одного раза</extracomment>
        <translation>Код «%1» есть в таблице больше одного раза</translation>
    </message>
    <message>
        <source>Other warehouses without a BreviX ID: %1</source>
        <extracomment>RU: Другие склады без ИД BreviX: %1</extracomment>
        <translation>Другие склады без ИД BreviX: %1</translation>
    </message>
    <message>
        <source>Users without an inviter code: %1</source>
        <extracomment>RU: Пользователи без кода приглашителя: %1</extracomment>
        <translation>Пользователи без кода приглашителя: %1</translation>
    </message>
    <message>
        <source>Goods groups without a BreviX ID: %1</source>
        <extracomment>RU: Группы товаров без ИД BreviX: %1</extracomment>
        <translation>Группы товаров без ИД BreviX: %1</translation>
    </message>
    <message>
        <source>%1, “%2”: %3</source>
        <extracomment>RU: %1, «%2»: %3</extracomment>
        <translation>%1, «%2»: %3</translation>
    </message>
</context>
<context>
    <name>MappingCsv</name>
    <message>
        <source>The file cannot be read: check that it is there and may be opened.</source>
        <extracomment>RU: Файл не читается: проверьте, что он есть и доступен.</extracomment>
        <translation>Файл не читается: проверьте, что он есть и доступен.</translation>
    </message>
    <message>
        <source>The file is too large: %1 MB and %2 lines are allowed.</source>
        <extracomment>RU: Файл слишком велик: допустимы %1 МБ и %2 строк.</extracomment>
        <translation>Файл слишком велик: допустимы %1 МБ и %2 строк.</translation>
    </message>
    <message>
        <source>There is nothing in the file.</source>
        <extracomment>RU: В файле ничего нет.</extracomment>
        <translation>В файле ничего нет.</translation>
    </message>
    <message>
        <source>This is the workbook of a spreadsheet: save its sheet as CSV.</source>
        <extracomment>RU: Это книга электронной таблицы: сохраните её лист как CSV.</extracomment>
        <translation>Это книга электронной таблицы: сохраните её лист как CSV.</translation>
    </message>
    <message>
        <source>This is no text: a CSV file is needed.</source>
        <extracomment>RU: Это не текст: нужен файл CSV.</extracomment>
        <translation>Это не текст: нужен файл CSV.</translation>
    </message>
    <message>
        <source>The quote in line %1 is not closed: it is unclear where the cell ends.</source>
        <extracomment>RU: Кавычка в строке %1 не закрыта: неясно, где кончается ячейка.</extracomment>
        <translation>Кавычка в строке %1 не закрыта: неясно, где кончается ячейка.</translation>
    </message>
    <message>
        <source>No columns are seen: a code and an ID are needed, parted by “;”, a tab or a comma.</source>
        <extracomment>RU: Столбцов не видно: нужны код и ИД, разделённые «;», табуляцией или запятой.</extracomment>
        <translation>Столбцов не видно: нужны код и ИД, разделённые «;», табуляцией или запятой.</translation>
    </message>
    <message>
        <source>Not a single line fits this table.</source>
        <extracomment>RU: Ни одна строка не подходит к этой таблице.</extracomment>
        <translation>Ни одна строка не подходит к этой таблице.</translation>
    </message>
    <message>
        <source>fewer columns than in the other lines</source>
        <extracomment>RU: меньше столбцов, чем в других строках</extracomment>
        <translation>меньше столбцов, чем в других строках</translation>
    </message>
    <message>
        <source>one column too many: a separator inside the name?</source>
        <extracomment>RU: лишний столбец: разделитель внутри наименования?</extracomment>
        <translation>лишний столбец: разделитель внутри наименования?</translation>
    </message>
    <message>
        <source>no code</source>
        <extracomment>RU: нет кода</extracomment>
        <translation>нет кода</translation>
    </message>
    <message>
        <source>the code “%1” is not in the table</source>
        <extracomment>RU: кода «%1» в таблице нет</extracomment>
        <translation>кода «%1» в таблице нет</translation>
    </message>
    <message>
        <source>the code “%1” stands in the table more than once</source>
        <extracomment>RU: код «%1» стоит в таблице не один раз</extracomment>
        <translation>код «%1» стоит в таблице не один раз</translation>
    </message>
    <message>
        <source>the code “%1” was in line %2 already, with another ID</source>
        <extracomment>RU: код «%1» уже был в строке %2, с другим ИД</extracomment>
        <translation>код «%1» уже был в строке %2, с другим ИД</translation>
    </message>
    <message>
        <source>“%1” cannot be a BreviX ID: 1 to 64 Latin letters, digits and the signs . _ -</source>
        <extracomment>RU: «%1» не может быть ИД BreviX: от 1 до 64 латинских букв, цифр и знаков . _ -</extracomment>
        <translation>«%1» не может быть ИД BreviX: от 1 до 64 латинских букв, цифр и знаков . _ -</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>RU: «%1»</extracomment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>tab</source>
        <extracomment>RU: табуляция</extracomment>
        <translation>табуляция</translation>
    </message>
    <message>
        <source>%1, separator: %2</source>
        <extracomment>RU: %1, разделитель: %2</extracomment>
        <translation>%1, разделитель: %2</translation>
    </message>
    <message>
        <source>line 1 holds the titles</source>
        <extracomment>RU: строка 1 — заголовки</extracomment>
        <translation>строка 1 — заголовки</translation>
    </message>
    <message>
        <source>leading zeros of codes restored: %1</source>
        <extracomment>RU: восстановлены ведущие нули кодов: %1</extracomment>
        <translation>восстановлены ведущие нули кодов: %1</translation>
    </message>
    <message>
        <source>Rows that change: %1</source>
        <extracomment>RU: Изменится строк: %1</extracomment>
        <translation>Изменится строк: %1</translation>
    </message>
    <message>
        <source>of these left without an ID: %1</source>
        <extracomment>RU: из них останется без ИД: %1</extracomment>
        <translation>из них останется без ИД: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <extracomment>RU: добавится: %1</extracomment>
        <translation>добавится: %1</translation>
    </message>
    <message>
        <source>already so: %1</source>
        <extracomment>RU: уже так: %1</extracomment>
        <translation>уже так: %1</translation>
    </message>
    <message>
        <source>unknown codes: %1</source>
        <extracomment>RU: неизвестных кодов: %1</extracomment>
        <translation>неизвестных кодов: %1</translation>
    </message>
</context>
<context>
    <name>MappingExplanation</name>
    <message>
        <source>the ID %1 will be sent</source>
        <extracomment>RU: будет отправлен ИД %1</extracomment>
        <translation>будет отправлен ИД %1</translation>
    </message>
    <message>
        <source>%1 — %2.</source>
        <extracomment>RU: %1 — %2.</extracomment>
        <translation>%1 — %2.</translation>
    </message>
    <message>
        <source>“%1” is on</source>
        <extracomment>RU: включено «%1»</extracomment>
        <translation>включено «%1»</translation>
    </message>
    <message>
        <source>%1, but the field “%2” is empty</source>
        <extracomment>RU: %1, но поле «%2» не заполнено</extracomment>
        <translation>%1, но поле «%2» не заполнено</translation>
    </message>
    <message>
        <source>there is no ID to send</source>
        <extracomment>RU: ИД отправить не получится</extracomment>
        <translation>ИД отправить не получится</translation>
    </message>
    <message>
        <source>it is set for the warehouse in the table</source>
        <extracomment>RU: он задан для склада в таблице</extracomment>
        <translation>он задан для склада в таблице</translation>
    </message>
    <message>
        <source>the warehouse has no code, “%1” holds</source>
        <extracomment>RU: для склада код не задан, действует «%1»</extracomment>
        <translation>для склада код не задан, действует «%1»</translation>
    </message>
    <message>
        <source>the warehouse has no code, and “%1” is off. Receipts of this warehouse will go to the archive of refusals</source>
        <extracomment>RU: для склада код не задан, и выключено «%1». Чеки этого склада попадут в архив отказов</extracomment>
        <translation>для склада код не задан, и выключено «%1». Чеки этого склада попадут в архив отказов</translation>
    </message>
    <message>
        <source>“%1” is off. Receipts will go to the archive of refusals</source>
        <extracomment>RU: выключено «%1». Чеки попадут в архив отказов</extracomment>
        <translation>выключено «%1». Чеки попадут в архив отказов</translation>
    </message>
    <message>
        <source>it is set for the user in the table</source>
        <extracomment>RU: он задан для пользователя в таблице</extracomment>
        <translation>он задан для пользователя в таблице</translation>
    </message>
    <message>
        <source>the user has no code, “%1” holds</source>
        <extracomment>RU: для пользователя код не задан, действует «%1»</extracomment>
        <translation>для пользователя код не задан, действует «%1»</translation>
    </message>
    <message>
        <source>the user has no code, and “%1” is off</source>
        <extracomment>RU: для пользователя код не задан, и выключено «%1»</extracomment>
        <translation>для пользователя код не задан, и выключено «%1»</translation>
    </message>
    <message>
        <source>no cashback, no ID is sent</source>
        <extracomment>RU: кэшбэка нет, ИД не отправляется</extracomment>
        <translation>кэшбэка нет, ИД не отправляется</translation>
    </message>
    <message>
        <source>no cashback, the ID %1 is sent</source>
        <extracomment>RU: кэшбэка нет, отправляется ИД %1</extracomment>
        <translation>кэшбэка нет, отправляется ИД %1</translation>
    </message>
    <message>
        <source>the goods do not enter the request</source>
        <extracomment>RU: товар не войдёт в заявку</extracomment>
        <translation>товар не войдёт в заявку</translation>
    </message>
    <message>
        <source>the goods go without a category</source>
        <extracomment>RU: товар уйдёт без категории</extracomment>
        <translation>товар уйдёт без категории</translation>
    </message>
    <message>
        <source>the group stands in the table “%1”</source>
        <extracomment>RU: группа стоит в таблице «%1»</extracomment>
        <translation>группа стоит в таблице «%1»</translation>
    </message>
    <message>
        <source>the group is in neither list, “%1” is chosen: “%2”</source>
        <extracomment>RU: группы нет ни в одном списке, выбрано «%1»: «%2»</extracomment>
        <translation>группы нет ни в одном списке, выбрано «%1»: «%2»</translation>
    </message>
    <message>
        <source>the group is in neither list, “%1” is chosen</source>
        <extracomment>RU: группы нет ни в одном списке, выбрано «%1»</extracomment>
        <translation>группы нет ни в одном списке, выбрано «%1»</translation>
    </message>
    <message>
        <source>the group is in both lists, remove it from one</source>
        <extracomment>RU: группа есть в обоих списках, уберите её из одного</extracomment>
        <translation>группа есть в обоих списках, уберите её из одного</translation>
    </message>
    <message>
        <source>Subgroups do not inherit it.</source>
        <extracomment>RU: Подчинённые группы его не наследуют.</extracomment>
        <translation>Подчинённые группы его не наследуют.</translation>
    </message>
    <message>
        <source>The ID of the group above, “%1”, is not inherited.</source>
        <extracomment>RU: ИД вышестоящей группы «%1» не наследуется.</extracomment>
        <translation>ИД вышестоящей группы «%1» не наследуется.</translation>
    </message>
    <message>
        <source>The till has no warehouse: %1</source>
        <extracomment>RU: Для кассы склад не указан: %1</extracomment>
        <translation>Для кассы склад не указан: %1</translation>
    </message>
    <message>
        <source>The warehouse of this till, “%1”: %2</source>
        <extracomment>RU: Склад этой кассы, «%1»: %2</extracomment>
        <translation>Склад этой кассы, «%1»: %2</translation>
    </message>
    <message>
        <source>the request goes without an inviter</source>
        <extracomment>RU: заявка уйдёт без приглашителя</extracomment>
        <translation>заявка уйдёт без приглашителя</translation>
    </message>
    <message>
        <source>the code %1 will be sent</source>
        <extracomment>RU: будет отправлен код %1</extracomment>
        <translation>будет отправлен код %1</translation>
    </message>
</context>
<context>
    <name>MappingView</name>
    <message>
        <source>Ids pasted: %1.</source>
        <extracomment>RU: Вставлено ИД: %1.</extracomment>
        <translation>Вставлено ИД: %1.</translation>
    </message>
    <message>
        <source>Not found in the table, or more than once: %1.</source>
        <extracomment>RU: Не найдены в таблице или стоят в ней не один раз: %1.</extracomment>
        <translation>Не найдены в таблице или стоят в ней не один раз: %1.</translation>
    </message>
    <message>
        <source>Cannot be BreviX ids: %1.</source>
        <extracomment>RU: Не могут быть ИД BreviX: %1.</extracomment>
        <translation>Не могут быть ИД BreviX: %1.</translation>
    </message>
    <message>
        <source>Rows loaded: %1.</source>
        <extracomment>RU: Загружено строк: %1.</extracomment>
        <translation>Загружено строк: %1.</translation>
    </message>
    <message>
        <source>Ctrl+Z brings the former ones back.</source>
        <extracomment>RU: Ctrl+Z вернёт прежние.</extracomment>
        <translation>Ctrl+Z вернёт прежние.</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <extracomment>RU: Ничего не найдено</extracomment>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Change the filter: it looks in names and ids</source>
        <extracomment>RU: Измените фильтр: он ищет в наименованиях и ИД</extracomment>
        <translation>Измените фильтр: он ищет в наименованиях и ИД</translation>
    </message>
    <message>
        <source>The list is empty</source>
        <extracomment>RU: Список пуст</extracomment>
        <translation>Список пуст</translation>
    </message>
    <message>
        <source>Add a group or load a CSV file</source>
        <extracomment>RU: Добавьте группу или загрузите CSV</extracomment>
        <translation>Добавьте группу или загрузите CSV</translation>
    </message>
    <message>
        <source>The reference list is empty</source>
        <extracomment>RU: Справочник пуст</extracomment>
        <translation>Справочник пуст</translation>
    </message>
    <message>
        <source>There is nothing to map yet</source>
        <extracomment>RU: Сопоставлять пока нечего</extracomment>
        <translation>Сопоставлять пока нечего</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>Cashback request</source>
        <extracomment>RU: Заявка на кэшбэк</extracomment>
        <translation>Заявка на кэшбэк</translation>
    </message>
    <message>
        <source>Cancellation of a request</source>
        <extracomment>RU: Отмена заявки</extracomment>
        <translation>Отмена заявки</translation>
    </message>
    <message>
        <source>Plazius receipt</source>
        <extracomment>RU: Чек Plazius</extracomment>
        <translation>Чек Plazius</translation>
    </message>
    <message>
        <source>Plazius return</source>
        <extracomment>RU: Возврат Plazius</extracomment>
        <translation>Возврат Plazius</translation>
    </message>
    <message>
        <source>Cancelling the points spent at Plazius</source>
        <extracomment>RU: Отмена списания баллов Plazius</extracomment>
        <translation>Отмена списания баллов Plazius</translation>
    </message>
    <message>
        <source>Taking the Plazius card off</source>
        <extracomment>RU: Снятие карты Plazius</extracomment>
        <translation>Снятие карты Plazius</translation>
    </message>
    <message>
        <source>Resetting the Plazius order</source>
        <extracomment>RU: Сброс заказа Plazius</extracomment>
        <translation>Сброс заказа Plazius</translation>
    </message>
    <message>
        <source>Aborting the Plazius receipt</source>
        <extracomment>RU: Отмена чека Plazius</extracomment>
        <translation>Отмена чека Plazius</translation>
    </message>
    <message>
        <source>No link at %1, trying again</source>
        <extracomment>RU: Нет связи в %1, повтор</extracomment>
        <translation>Нет связи в %1, повтор</translation>
    </message>
    <message>
        <source>No link</source>
        <extracomment>RU: Нет связи</extracomment>
        <translation>Нет связи</translation>
    </message>
    <message>
        <source>Waits until its sale is sent</source>
        <extracomment>RU: Ждёт отправки своей продажи</extracomment>
        <translation>Ждёт отправки своей продажи</translation>
    </message>
    <message>
        <source>Waits until receipt No. %1 is sent</source>
        <extracomment>RU: Ждёт отправки чека № %1</extracomment>
        <translation>Ждёт отправки чека № %1</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <extracomment>RU: Ждёт очереди</extracomment>
        <translation>Ждёт очереди</translation>
    </message>
    <message>
        <source>Sent, no answer came: we will check ourselves</source>
        <extracomment>RU: Отправлено, ответ не получен — проверим сами</extracomment>
        <translation>Отправлено, ответ не получен — проверим сами</translation>
    </message>
    <message>
        <source>The certificate of the server was not accepted</source>
        <extracomment>RU: Сертификат сервера не принят</extracomment>
        <translation>Сертификат сервера не принят</translation>
    </message>
    <message>
        <source>Something other than the loyalty service answered</source>
        <extracomment>RU: Ответил не сервер системы лояльности</extracomment>
        <translation>Ответил не сервер системы лояльности</translation>
    </message>
    <message>
        <source>Wrong server address</source>
        <extracomment>RU: Неверный адрес сервера</extracomment>
        <translation>Неверный адрес сервера</translation>
    </message>
    <message>
        <source>The key was not accepted</source>
        <extracomment>RU: Ключ не принят</extracomment>
        <translation>Ключ не принят</translation>
    </message>
    <message>
        <source>The service does not have this function</source>
        <extracomment>RU: Сервис не поддерживает эту функцию</extracomment>
        <translation>Сервис не поддерживает эту функцию</translation>
    </message>
    <message>
        <source>The service is busy</source>
        <extracomment>RU: Сервис занят</extracomment>
        <translation>Сервис занят</translation>
    </message>
    <message>
        <source>Its outcome is being looked up in the service</source>
        <extracomment>RU: Уточняем результат в сервисе</extracomment>
        <translation>Уточняем результат в сервисе</translation>
    </message>
    <message>
        <source>Refused by the service</source>
        <extracomment>RU: Отказ сервиса</extracomment>
        <translation>Отказ сервиса</translation>
    </message>
    <message>
        <source>Waits for the customer to register</source>
        <extracomment>RU: Ожидает регистрации</extracomment>
        <translation>Ожидает регистрации</translation>
    </message>
    <message>
        <source>No BreviX ID is set for the warehouse</source>
        <extracomment>RU: не задан ИД BreviX склада</extracomment>
        <translation>не задан ИД BreviX склада</translation>
    </message>
    <message>
        <source>Withdrawn: returned before sending</source>
        <extracomment>RU: Отозвана: возврат до отправки</extracomment>
        <translation>Отозвана: возврат до отправки</translation>
    </message>
    <message>
        <source>Withdrawn: its sale was not accepted</source>
        <extracomment>RU: Отозвана: заявка по продаже не принята</extracomment>
        <translation>Отозвана: заявка по продаже не принята</translation>
    </message>
    <message>
        <source>The data were not recorded</source>
        <extracomment>RU: данные не зафиксированы</extracomment>
        <translation>данные не зафиксированы</translation>
    </message>
    <message>
        <source>Withdrawn by hand</source>
        <extracomment>RU: Отозвана вручную</extracomment>
        <translation>Отозвана вручную</translation>
    </message>
    <message>
        <source>The program stopped twice while sending it</source>
        <extracomment>RU: Программа дважды завершилась при отправке</extracomment>
        <translation>Программа дважды завершилась при отправке</translation>
    </message>
    <message>
        <source>The answers of the service could not be read</source>
        <extracomment>RU: Не удалось разобрать ответы сервиса</extracomment>
        <translation>Не удалось разобрать ответы сервиса</translation>
    </message>
    <message>
        <source>Restored from a backup, and the service does not know it</source>
        <extracomment>RU: Восстановлена из копии базы, сервис о ней не знает</extracomment>
        <translation>Восстановлена из копии базы, сервис о ней не знает</translation>
    </message>
    <message>
        <source>Category not found</source>
        <extracomment>RU: Категория не найдена</extracomment>
        <translation>Категория не найдена</translation>
    </message>
    <message>
        <source>Warehouse not found</source>
        <extracomment>RU: Склад не найден</extracomment>
        <translation>Склад не найден</translation>
    </message>
    <message>
        <source>Inviter not found</source>
        <extracomment>RU: Приглашитель не найден</extracomment>
        <translation>Приглашитель не найден</translation>
    </message>
    <message>
        <source>The customer is blocked</source>
        <extracomment>RU: Пользователь заблокирован</extracomment>
        <translation>Пользователь заблокирован</translation>
    </message>
    <message>
        <source>Customer not found</source>
        <extracomment>RU: Пользователь не найден</extracomment>
        <translation>Пользователь не найден</translation>
    </message>
    <message>
        <source>Request not found</source>
        <extracomment>RU: Заявка не найдена</extracomment>
        <translation>Заявка не найдена</translation>
    </message>
    <message>
        <source>The number is not valid</source>
        <extracomment>RU: Неверный номер телефона</extracomment>
        <translation>Неверный номер телефона</translation>
    </message>
    <message>
        <source>The number did not pass moderation</source>
        <extracomment>RU: Номер не прошёл модерацию</extracomment>
        <translation>Номер не прошёл модерацию</translation>
    </message>
    <message>
        <source>The service found mistakes in the data</source>
        <extracomment>RU: Сервис нашёл ошибки в данных</extracomment>
        <translation>Сервис нашёл ошибки в данных</translation>
    </message>
    <message>
        <source>More is returned than was sold</source>
        <extracomment>RU: Возвращается больше, чем продано</extracomment>
        <translation>Возвращается больше, чем продано</translation>
    </message>
    <message>
        <source>The sums do not agree</source>
        <extracomment>RU: Суммы не сходятся</extracomment>
        <translation>Суммы не сходятся</translation>
    </message>
    <message>
        <source>The service does not know this line</source>
        <extracomment>RU: Сервис не знает этой строки чека</extracomment>
        <translation>Сервис не знает этой строки чека</translation>
    </message>
    <message>
        <source>The service cannot cancel a part</source>
        <extracomment>RU: Сервис не умеет отменять часть заявки</extracomment>
        <translation>Сервис не умеет отменять часть заявки</translation>
    </message>
    <message>
        <source>The receipt is too large for the service</source>
        <extracomment>RU: Чек слишком велик для сервиса</extracomment>
        <translation>Чек слишком велик для сервиса</translation>
    </message>
    <message>
        <source>The service forbids this</source>
        <extracomment>RU: Сервис запрещает это действие</extracomment>
        <translation>Сервис запрещает это действие</translation>
    </message>
    <message>
        <source>Being sent</source>
        <extracomment>RU: Отправляется</extracomment>
        <translation>Отправляется</translation>
    </message>
    <message>
        <source>Refused by the service (%1)</source>
        <extracomment>RU: Отказ сервиса (%1)</extracomment>
        <translation>Отказ сервиса (%1)</translation>
    </message>
    <message>
        <source>Correct the BreviX ID of the warehouse on the tab “Warehouses” and send again.</source>
        <extracomment>RU: Исправить ИД склада на вкладке «Склады» и отправить снова.</extracomment>
        <translation>Исправить ИД склада на вкладке «Склады» и отправить снова.</translation>
    </message>
    <message>
        <source>Correct the ID of the group on the tab “Goods categories” and send again.</source>
        <extracomment>RU: Исправить ИД группы на вкладке «Категории товаров» и отправить снова.</extracomment>
        <translation>Исправить ИД группы на вкладке «Категории товаров» и отправить снова.</translation>
    </message>
    <message>
        <source>Correct the inviter code on the tab “Users” and send again.</source>
        <extracomment>RU: Исправить код приглашителя на вкладке «Пользователи» и отправить снова.</extracomment>
        <translation>Исправить код приглашителя на вкладке «Пользователи» и отправить снова.</translation>
    </message>
    <message>
        <source>Send again after the customer has registered.</source>
        <extracomment>RU: Отправить снова, когда покупатель зарегистрируется.</extracomment>
        <translation>Отправить снова, когда покупатель зарегистрируется.</translation>
    </message>
    <message>
        <source>Send again: perhaps the service has done it already, and doubles nothing. The other receipts go on meanwhile.</source>
        <extracomment>RU: Отправить снова: возможно, сервис это уже выполнил, и повтор ничего не удвоит. Остальные чеки тем временем отправляются.</extracomment>
        <translation>Отправить снова: возможно, сервис это уже выполнил, и повтор ничего не удвоит. Остальные чеки тем временем отправляются.</translation>
    </message>
    <message>
        <source>Send again or withdraw; the other receipts go on meanwhile.</source>
        <extracomment>RU: Отправить снова или отозвать; остальные чеки тем временем отправляются.</extracomment>
        <translation>Отправить снова или отозвать; остальные чеки тем временем отправляются.</translation>
    </message>
    <message>
        <source>today, %1</source>
        <extracomment>RU: сегодня, %1</extracomment>
        <translation>сегодня, %1</translation>
    </message>
    <message>
        <source>Authorization applied</source>
        <extracomment>RU: Применена авторизация</extracomment>
        <translation>Применена авторизация</translation>
    </message>
    <message>
        <source>Request created</source>
        <extracomment>RU: Создана заявка</extracomment>
        <translation>Создана заявка</translation>
    </message>
    <message>
        <source>Request cancelled</source>
        <extracomment>RU: Отменена заявка</extracomment>
        <translation>Отменена заявка</translation>
    </message>
    <message>
        <source>Receipt closed</source>
        <extracomment>RU: Чек закрыт</extracomment>
        <translation>Чек закрыт</translation>
    </message>
    <message>
        <source>Return closed</source>
        <extracomment>RU: Возврат оформлен</extracomment>
        <translation>Возврат оформлен</translation>
    </message>
    <message>
        <source>Request refused</source>
        <extracomment>RU: Отказ по заявке</extracomment>
        <translation>Отказ по заявке</translation>
    </message>
    <message>
        <source>Request withdrawn</source>
        <extracomment>RU: Заявка отозвана</extracomment>
        <translation>Заявка отозвана</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <extracomment>RU: Данные не зафиксированы</extracomment>
        <translation>Данные не зафиксированы</translation>
    </message>
    <message>
        <source>Return without a request</source>
        <extracomment>RU: Возврат без заявки</extracomment>
        <translation>Возврат без заявки</translation>
    </message>
    <message>
        <source>The total differs</source>
        <extracomment>RU: Сумма отличается</extracomment>
        <translation>Сумма отличается</translation>
    </message>
    <message>
        <source>Points spent</source>
        <extracomment>RU: Баллы списаны</extracomment>
        <translation>Баллы списаны</translation>
    </message>
    <message>
        <source>Spending of points undone</source>
        <extracomment>RU: Списание баллов отменено</extracomment>
        <translation>Списание баллов отменено</translation>
    </message>
    <message>
        <source>Receipt sent to Plazius</source>
        <extracomment>RU: Чек передан в Plazius</extracomment>
        <translation>Чек передан в Plazius</translation>
    </message>
    <message>
        <source>Return sent to Plazius</source>
        <extracomment>RU: Возврат передан в Plazius</extracomment>
        <translation>Возврат передан в Plazius</translation>
    </message>
    <message>
        <source>Notice</source>
        <extracomment>RU: Сообщение</extracomment>
        <translation>Сообщение</translation>
    </message>
</context>
<context>
    <name>PhoneWords</name>
    <message numerus="yes">
        <source>%n digit(s) missing</source>
        <extracomment>RU: не хватает %n цифры | не хватает %n цифр | не хватает %n цифр EN: %n digit missing | %n digits missing</extracomment>
        <translation>
            <numerusform>не хватает %n цифры</numerusform><numerusform>не хватает %n цифр</numerusform><numerusform>не хватает %n цифр</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) too many</source>
        <extracomment>RU: лишняя %n цифра | лишние %n цифры | лишних %n цифр EN: %n digit too many | %n digits too many</extracomment>
        <translation>
            <numerusform>лишняя %n цифра</numerusform><numerusform>лишние %n цифры</numerusform><numerusform>лишних %n цифр</numerusform></translation>
    </message>
    <message>
        <source>there is no such country code</source>
        <extracomment>RU: такого кода страны нет</extracomment>
        <translation>такого кода страны нет</translation>
    </message>
    <message>
        <source>the country code is not %1</source>
        <extracomment>RU: код страны не %1</extracomment>
        <translation>код страны не %1</translation>
    </message>
    <message>
        <source>The number is complete</source>
        <extracomment>RU: Номер введён полностью</extracomment>
        <translation>Номер введён полностью</translation>
    </message>
    <message>
        <source>Fill in: the flag “Use the phone number template” is on</source>
        <extracomment>RU: Заполните: включён флаг «Использовать шаблон номера телефона»</extracomment>
        <translation>Заполните: включён флаг «Использовать шаблон номера телефона»</translation>
    </message>
    <message>
        <source>There is no letter N in the template: it marks the place of a digit</source>
        <extracomment>RU: В шаблоне нет ни одной буквы N: она обозначает место цифры</extracomment>
        <translation>В шаблоне нет ни одной буквы N: она обозначает место цифры</translation>
    </message>
    <message>
        <source>The template must have no digits: the letter N marks a digit, the country code stands apart</source>
        <extracomment>RU: В шаблоне не должно быть цифр: место цифры обозначает буква N, код страны пишется отдельно</extracomment>
        <translation>В шаблоне не должно быть цифр: место цифры обозначает буква N, код страны пишется отдельно</translation>
    </message>
    <message>
        <source>The template has a letter other than the Latin N</source>
        <extracomment>RU: В шаблоне есть буква, отличная от латинской N</extracomment>
        <translation>В шаблоне есть буква, отличная от латинской N</translation>
    </message>
    <message>
        <source>The sign “+” belongs to the field “Country code”</source>
        <extracomment>RU: Знак «+» пишется в поле «Код страны»</extracomment>
        <translation>Знак «+» пишется в поле «Код страны»</translation>
    </message>
    <message>
        <source>The template has a character that cannot be printed</source>
        <extracomment>RU: В шаблоне есть непечатаемый знак</extracomment>
        <translation>В шаблоне есть непечатаемый знак</translation>
    </message>
    <message>
        <source>The template is longer than 32 characters</source>
        <extracomment>RU: Шаблон длиннее 32 знаков</extracomment>
        <translation>Шаблон длиннее 32 знаков</translation>
    </message>
    <message>
        <source>With the country code a number must have 8 to 15 digits</source>
        <extracomment>RU: Вместе с кодом страны в номере должно быть от 8 до 15 цифр</extracomment>
        <translation>Вместе с кодом страны в номере должно быть от 8 до 15 цифр</translation>
    </message>
    <message>
        <source>A country code is the sign “+” and one to four digits, as +7</source>
        <extracomment>RU: Код страны — знак «+» и от одной до четырёх цифр, например +7</extracomment>
        <translation>Код страны — знак «+» и от одной до четырёх цифр, например +7</translation>
    </message>
</context>
<context>
    <name>ProfileTables</name>
    <message>
        <source>Name</source>
        <extracomment>RU: Наименование</extracomment>
        <translation>Наименование</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>RU: Изменена</extracomment>
        <translation>Изменена</translation>
    </message>
    <message>
        <source>Till</source>
        <extracomment>RU: Касса</extracomment>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Comment</source>
        <extracomment>RU: Комментарий</extracomment>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>RU: По умолчанию</extracomment>
        <translation>По умолчанию</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>RU: Настройка</extracomment>
        <translation>Настройка</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>RU: Когда</extracomment>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>RU: Кто</extracomment>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>RU: Что</extracomment>
        <translation>Что</translation>
    </message>
    <message>
        <source>Profile</source>
        <extracomment>RU: Конфигурация</extracomment>
        <translation>Конфигурация</translation>
    </message>
    <message>
        <source>The settings of this till are the same</source>
        <extracomment>RU: Настройки этой кассы такие же</extracomment>
        <translation>Настройки этой кассы такие же</translation>
    </message>
    <message>
        <source>Differences: %1</source>
        <extracomment>RU: Отличий: %1</extracomment>
        <translation>Отличий: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <extracomment>RU: и ещё %1</extracomment>
        <translation>и ещё %1</translation>
    </message>
</context>
<context>
    <name>ProfileWords</name>
    <message>
        <source>not set</source>
        <extracomment>RU: не задано</extracomment>
        <translation>не задано</translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>RU: включено</extracomment>
        <translation>включено</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>RU: выключено</extracomment>
        <translation>выключено</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>RU: %1 с</extracomment>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>User</source>
        <extracomment>RU: Пользователь</extracomment>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <extracomment>RU: Склад</extracomment>
        <translation>Склад</translation>
    </message>
    <message>
        <source>Group of goods</source>
        <extracomment>RU: Группа товаров</extracomment>
        <translation>Группа товаров</translation>
    </message>
    <message>
        <source>the default profile</source>
        <extracomment>RU: конфигурация по умолчанию</extracomment>
        <translation>конфигурация по умолчанию</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>RU: «%1»</extracomment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1, name</source>
        <extracomment>RU: %1, наименование</extracomment>
        <translation>%1, наименование</translation>
    </message>
    <message>
        <source>%1: %2%3</source>
        <comment>table, code of the row, its name</comment>
        <extracomment>RU: %1: %2%3</extracomment>
        <translation>%1: %2%3</translation>
    </message>
    <message>
        <source>no row</source>
        <extracomment>RU: нет строки</extracomment>
        <translation>нет строки</translation>
    </message>
    <message>
        <source>%1 %2 “%3”: this till has none</source>
        <extracomment>RU: %1 %2 «%3»: на этой кассе такого нет</extracomment>
        <translation>%1 %2 «%3»: на этой кассе такого нет</translation>
    </message>
    <message>
        <source>%1 %2 “%3”: on this till the code stands for “%4”</source>
        <extracomment>RU: %1 %2 «%3»: на этой кассе под этим кодом «%4»</extracomment>
        <translation>%1 %2 «%3»: на этой кассе под этим кодом «%4»</translation>
    </message>
    <message>
        <source>this is no settings profile</source>
        <extracomment>RU: это не конфигурация настроек</extracomment>
        <translation>это не конфигурация настроек</translation>
    </message>
    <message>
        <source>it is larger than 8 MB</source>
        <extracomment>RU: она больше 8 МБ</extracomment>
        <translation>она больше 8 МБ</translation>
    </message>
    <message>
        <source>a newer version of the program wrote it</source>
        <extracomment>RU: она записана более новой версией программы</extracomment>
        <translation>она записана более новой версией программы</translation>
    </message>
    <message>
        <source>unknown field %1</source>
        <extracomment>RU: неизвестное поле %1</extracomment>
        <translation>неизвестное поле %1</translation>
    </message>
    <message>
        <source>field %1 is missing</source>
        <extracomment>RU: нет поля %1</extracomment>
        <translation>нет поля %1</translation>
    </message>
    <message>
        <source>field %1 has a value that is not allowed</source>
        <extracomment>RU: недопустимое значение поля %1</extracomment>
        <translation>недопустимое значение поля %1</translation>
    </message>
    <message>
        <source>contradiction: %1</source>
        <extracomment>RU: противоречие: %1</extracomment>
        <translation>противоречие: %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <extracomment>RU: и ещё %1</extracomment>
        <translation>и ещё %1</translation>
    </message>
    <message>
        <source>Saved on the server</source>
        <extracomment>RU: Сохранена на сервере</extracomment>
        <translation>Сохранена на сервере</translation>
    </message>
    <message>
        <source>Applied</source>
        <extracomment>RU: Применена</extracomment>
        <translation>Применена</translation>
    </message>
    <message>
        <source>Applied automatically</source>
        <extracomment>RU: Применена автоматически</extracomment>
        <translation>Применена автоматически</translation>
    </message>
    <message>
        <source>Return to former settings</source>
        <extracomment>RU: Возврат к прежним настройкам</extracomment>
        <translation>Возврат к прежним настройкам</translation>
    </message>
    <message>
        <source>Automatic return to former settings</source>
        <extracomment>RU: Автоматический возврат к прежним настройкам</extracomment>
        <translation>Автоматический возврат к прежним настройкам</translation>
    </message>
</context>
<context>
    <name>SettingChoices</name>
    <message>
        <source>as the system has it</source>
        <extracomment>RU: как в системе</extracomment>
        <translation>как в системе</translation>
    </message>
    <message>
        <source>light</source>
        <extracomment>RU: светлая</extracomment>
        <translation>светлая</translation>
    </message>
    <message>
        <source>dark</source>
        <extracomment>RU: тёмная</extracomment>
        <translation>тёмная</translation>
    </message>
    <message>
        <source>markup, the till makes the lines</source>
        <extracomment>RU: разметка, строки составляет касса</extracomment>
        <translation>разметка, строки составляет касса</translation>
    </message>
    <message>
        <source>ready lines of the server</source>
        <extracomment>RU: готовые строки сервера</extracomment>
        <translation>готовые строки сервера</translation>
    </message>
    <message>
        <source>%1 rub.</source>
        <extracomment>RU: %1 руб.</extracomment>
        <translation>%1 руб.</translation>
    </message>
    <message>
        <source>%1 kop.</source>
        <extracomment>RU: %1 коп.</extracomment>
        <translation>%1 коп.</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Active</source>
        <extracomment>RU: Активность</extracomment>
        <translation>Активность</translation>
    </message>
    <message>
        <source>Server address</source>
        <extracomment>RU: Адрес сервера</extracomment>
        <translation>Адрес сервера</translation>
    </message>
    <message>
        <source>Wait time</source>
        <extracomment>RU: Время ожидания</extracomment>
        <translation>Время ожидания</translation>
    </message>
    <message>
        <source>Login of the point of sale</source>
        <extracomment>RU: Логин точки продаж</extracomment>
        <translation>Логин точки продаж</translation>
    </message>
    <message>
        <source>Till name for Plazius</source>
        <extracomment>RU: Имя кассы для Plazius</extracomment>
        <translation>Имя кассы для Plazius</translation>
    </message>
    <message>
        <source>Receipt width, characters</source>
        <extracomment>RU: Ширина чека, знаков</extracomment>
        <translation>Ширина чека, знаков</translation>
    </message>
    <message>
        <source>Language of the server's messages</source>
        <extracomment>RU: Язык сообщений сервера</extracomment>
        <translation>Язык сообщений сервера</translation>
    </message>
    <message>
        <source>Text at the end of the receipt</source>
        <extracomment>RU: Текст в конце чека</extracomment>
        <translation>Текст в конце чека</translation>
    </message>
    <message>
        <source>Wait when closing a receipt</source>
        <extracomment>RU: Ожидание при закрытии чека</extracomment>
        <translation>Ожидание при закрытии чека</translation>
    </message>
    <message>
        <source>Link check while there is none, every</source>
        <extracomment>RU: Проверка связи, пока её нет, каждые</extracomment>
        <translation>Проверка связи, пока её нет, каждые</translation>
    </message>
    <message>
        <source>Rounding step</source>
        <extracomment>RU: Шаг округления</extracomment>
        <translation>Шаг округления</translation>
    </message>
    <message>
        <source>Settings file</source>
        <extracomment>RU: Файл настроек</extracomment>
        <translation>Файл настроек</translation>
    </message>
    <message>
        <source>Question about the card</source>
        <extracomment>RU: Вопрос о карте</extracomment>
        <translation>Вопрос о карте</translation>
    </message>
    <message>
        <source>Work without encryption</source>
        <extracomment>RU: Работать без шифрования</extracomment>
        <translation>Работать без шифрования</translation>
    </message>
    <message>
        <source>Keep the password outside plazius.ini</source>
        <extracomment>RU: Хранить пароль вне plazius.ini</extracomment>
        <translation>Хранить пароль вне plazius.ini</translation>
    </message>
    <message>
        <source>Print when there is no answer: with a card</source>
        <extracomment>RU: Печатать, если ответа нет: с картой</extracomment>
        <translation>Печатать, если ответа нет: с картой</translation>
    </message>
    <message>
        <source>Print when there is no answer: without a card</source>
        <extracomment>RU: Печатать, если ответа нет: без карты</extracomment>
        <translation>Печатать, если ответа нет: без карты</translation>
    </message>
    <message>
        <source>Password of the point of sale</source>
        <extracomment>RU: Пароль точки продаж</extracomment>
        <translation>Пароль точки продаж</translation>
    </message>
    <message>
        <source>Card group</source>
        <extracomment>RU: Группа карт</extracomment>
        <translation>Группа карт</translation>
    </message>
    <message>
        <source>Till number</source>
        <extracomment>RU: Номер кассы</extracomment>
        <translation>Номер кассы</translation>
    </message>
    <message>
        <source>Shop</source>
        <extracomment>RU: Магазин</extracomment>
        <translation>Магазин</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <extracomment>RU: Склад</extracomment>
        <translation>Склад</translation>
    </message>
    <message>
        <source>Cashier</source>
        <extracomment>RU: Кассир</extracomment>
        <translation>Кассир</translation>
    </message>
    <message>
        <source>Use the phone number template</source>
        <extracomment>RU: Использовать шаблон номера телефона</extracomment>
        <translation>Использовать шаблон номера телефона</translation>
    </message>
    <message>
        <source>Phone number template</source>
        <extracomment>RU: Шаблон номера телефона</extracomment>
        <translation>Шаблон номера телефона</translation>
    </message>
    <message>
        <source>Country code</source>
        <extracomment>RU: Код страны</extracomment>
        <translation>Код страны</translation>
    </message>
    <message>
        <source>Path prefix</source>
        <extracomment>RU: Префикс пути</extracomment>
        <translation>Префикс пути</translation>
    </message>
    <message>
        <source>Check at the start of the till program that the settings are current</source>
        <extracomment>RU: Проверять актуальность конфигурации настроек при запуске кассира</extracomment>
        <translation>Проверять актуальность конфигурации настроек при запуске кассира</translation>
    </message>
    <message>
        <source>Check periodically during the work of the till program that the settings are current</source>
        <extracomment>RU: Периодически проверять актуальность настроек во время работы кассира</extracomment>
        <translation>Периодически проверять актуальность настроек во время работы кассира</translation>
    </message>
    <message>
        <source>Interval between the checks that the settings are current</source>
        <extracomment>RU: Интервал между проверками актуальности конфигурации настроек</extracomment>
        <translation>Интервал между проверками актуальности конфигурации настроек</translation>
    </message>
    <message>
        <source>If the current settings differ from the local ones, do this</source>
        <extracomment>RU: Если актуальная конфигурация настроек отличается от локальных, то выполнить действие</extracomment>
        <translation>Если актуальная конфигурация настроек отличается от локальных, то выполнить действие</translation>
    </message>
    <message>
        <source>Request the default settings profile</source>
        <extracomment>RU: Запрашивать конфигурацию настроек по умолчанию</extracomment>
        <translation>Запрашивать конфигурацию настроек по умолчанию</translation>
    </message>
    <message>
        <source>Name of the settings profile</source>
        <extracomment>RU: Наименование конфигурации настроек</extracomment>
        <translation>Наименование конфигурации настроек</translation>
    </message>
    <message>
        <source>Function "Authorize user"</source>
        <extracomment>RU: Функция "Авторизация пользователя"</extracomment>
        <translation>Функция "Авторизация пользователя"</translation>
    </message>
    <message>
        <source>Function "Cancel user authorization"</source>
        <extracomment>RU: Функция "Отменить авторизацию пользователя"</extracomment>
        <translation>Функция "Отменить авторизацию пользователя"</translation>
    </message>
    <message>
        <source>Function "Register new member"</source>
        <extracomment>RU: Функция "Регистрация нового участника"</extracomment>
        <translation>Функция "Регистрация нового участника"</translation>
    </message>
    <message>
        <source>Record receipt data for sending when there is no link to the BreviX service</source>
        <extracomment>RU: Фиксировать данные чеков для отправки, если нет связи с сервисом BreviX</extracomment>
        <translation>Фиксировать данные чеков для отправки, если нет связи с сервисом BreviX</translation>
    </message>
    <message>
        <source>Check the link to the service periodically after the last failed request</source>
        <extracomment>RU: Периодически проверять связь с сервисом после последнего неудавшегося запроса</extracomment>
        <translation>Периодически проверять связь с сервисом после последнего неудавшегося запроса</translation>
    </message>
    <message>
        <source>Interval between checks of the link to the service</source>
        <extracomment>RU: Интервал между проверками связи с сервисом</extracomment>
        <translation>Интервал между проверками связи с сервисом</translation>
    </message>
    <message>
        <source>Start sending data automatically at the first successful request</source>
        <extracomment>RU: Автоматически начать процесс отправки данных при первом удачном запросе</extracomment>
        <translation>Автоматически начать процесс отправки данных при первом удачном запросе</translation>
    </message>
    <message>
        <source>Interval between sendings of data to the service</source>
        <extracomment>RU: Интервал между отправками данных в сервис</extracomment>
        <translation>Интервал между отправками данных в сервис</translation>
    </message>
    <message>
        <source>Return of an unsent receipt</source>
        <extracomment>RU: Возврат неотправленного чека</extracomment>
        <translation>Возврат неотправленного чека</translation>
    </message>
    <message>
        <source>Keep data of refusals, days</source>
        <extracomment>RU: Хранить данные отказов, дней</extracomment>
        <translation>Хранить данные отказов, дней</translation>
    </message>
    <message>
        <source>If no BreviX code is set for a warehouse, use the default BreviX ID</source>
        <extracomment>RU: Если не задан код BreviX для склада, то использовать ИД BreviX по умолчанию</extracomment>
        <translation>Если не задан код BreviX для склада, то использовать ИД BreviX по умолчанию</translation>
    </message>
    <message>
        <source>Use the default BreviX ID for all warehouses</source>
        <extracomment>RU: Использовать для всех складов ИД BreviX по умолчанию</extracomment>
        <translation>Использовать для всех складов ИД BreviX по умолчанию</translation>
    </message>
    <message>
        <source>If the till has no warehouse, use the default BreviX ID</source>
        <extracomment>RU: Если для кассы не указан склад, то использовать ИД BreviX по умолчанию</extracomment>
        <translation>Если для кассы не указан склад, то использовать ИД BreviX по умолчанию</translation>
    </message>
    <message>
        <source>Default BreviX ID of a warehouse</source>
        <extracomment>RU: ИД BreviX склада по умолчанию</extracomment>
        <translation>ИД BreviX склада по умолчанию</translation>
    </message>
    <message>
        <source>If no inviter code is set for a user, use the default code</source>
        <extracomment>RU: Если не задан код приглашителя для пользователя, то использовать код по умолчанию</extracomment>
        <translation>Если не задан код приглашителя для пользователя, то использовать код по умолчанию</translation>
    </message>
    <message>
        <source>Use the default inviter code for all users</source>
        <extracomment>RU: Использовать для всех пользователей код приглашителя по умолчанию</extracomment>
        <translation>Использовать для всех пользователей код приглашителя по умолчанию</translation>
    </message>
    <message>
        <source>Main inviter code</source>
        <extracomment>RU: Основной код приглашителя</extracomment>
        <translation>Основной код приглашителя</translation>
    </message>
    <message>
        <source>If goods have no group, then</source>
        <extracomment>RU: Если у товара не задана группа, то</extracomment>
        <translation>Если у товара не задана группа, то</translation>
    </message>
    <message>
        <source>If a group is in neither list, then</source>
        <extracomment>RU: Если группа не указана ни в одном списке, то</extracomment>
        <translation>Если группа не указана ни в одном списке, то</translation>
    </message>
    <message>
        <source>Default group</source>
        <extracomment>RU: Группа по умолчанию</extracomment>
        <translation>Группа по умолчанию</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>RU: Язык</extracomment>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>RU: Тема</extracomment>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Text size</source>
        <extracomment>RU: Размер текста</extracomment>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Api-Key</source>
        <extracomment>RU: Api-Key</extracomment>
        <translation>Api-Key</translation>
    </message>
    <message>
        <source>Warehouses</source>
        <extracomment>RU: Склады</extracomment>
        <translation>Склады</translation>
    </message>
    <message>
        <source>Users</source>
        <extracomment>RU: Пользователи</extracomment>
        <translation>Пользователи</translation>
    </message>
    <message>
        <source>List of categories</source>
        <extracomment>RU: Список категорий</extracomment>
        <translation>Список категорий</translation>
    </message>
    <message>
        <source>List of categories with zero cashback</source>
        <extracomment>RU: Список категорий с нулевым кэшбэком</extracomment>
        <translation>Список категорий с нулевым кэшбэком</translation>
    </message>
    <message>
        <source>Till</source>
        <extracomment>RU: Касса</extracomment>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Logic modules</source>
        <extracomment>RU: Модули логики</extracomment>
        <translation>Модули логики</translation>
    </message>
    <message>
        <source>Interface</source>
        <extracomment>RU: Интерфейс</extracomment>
        <translation>Интерфейс</translation>
    </message>
    <message>
        <source>Loading settings from the BreviX service</source>
        <extracomment>RU: Загрузка настроек из сервиса BreviX</extracomment>
        <translation>Загрузка настроек из сервиса BreviX</translation>
    </message>
    <message>
        <source>Registration form</source>
        <extracomment>RU: Форма регистрации</extracomment>
        <translation>Форма регистрации</translation>
    </message>
    <message>
        <source>Offline work</source>
        <extracomment>RU: Работа в режиме offline</extracomment>
        <translation>Работа в режиме offline</translation>
    </message>
    <message>
        <source>Goods categories</source>
        <extracomment>RU: Категории товаров</extracomment>
        <translation>Категории товаров</translation>
    </message>
    <message>
        <source>Logic modules, Plazius</source>
        <extracomment>RU: Модули логики, Plazius</extracomment>
        <translation>Модули логики, Plazius</translation>
    </message>
    <message>
        <source>Notify on entering registration mode</source>
        <extracomment>RU: Оповестить при входе в режим регистрации</extracomment>
        <translation>Оповестить при входе в режим регистрации</translation>
    </message>
    <message>
        <source>Notify at once</source>
        <extracomment>RU: Оповестить сразу</extracomment>
        <translation>Оповестить сразу</translation>
    </message>
    <message>
        <source>Offer to load and apply</source>
        <extracomment>RU: Предложить загрузить и применить</extracomment>
        <translation>Предложить загрузить и применить</translation>
    </message>
    <message>
        <source>Load and apply automatically</source>
        <extracomment>RU: Загрузить и применить автоматически</extracomment>
        <translation>Загрузить и применить автоматически</translation>
    </message>
    <message>
        <source>leave the category out</source>
        <extracomment>RU: не указывать категорию</extracomment>
        <translation>не указывать категорию</translation>
    </message>
    <message>
        <source>use the default group</source>
        <extracomment>RU: использовать группу по умолчанию</extracomment>
        <translation>использовать группу по умолчанию</translation>
    </message>
    <message>
        <source>count as a category with zero cashback</source>
        <extracomment>RU: считать категорией с нулевым кэшбэком</extracomment>
        <translation>считать категорией с нулевым кэшбэком</translation>
    </message>
    <message>
        <source>leave the goods out of the request</source>
        <extracomment>RU: не включать товар в заявку</extracomment>
        <translation>не включать товар в заявку</translation>
    </message>
    <message>
        <source>withdraw the request</source>
        <extracomment>RU: отозвать заявку</extracomment>
        <translation>отозвать заявку</translation>
    </message>
    <message>
        <source>as in the instructions</source>
        <extracomment>RU: как в инструкции</extracomment>
        <translation>как в инструкции</translation>
    </message>
    <message>
        <source>at every subtotal</source>
        <extracomment>RU: при каждом подытоге</extracomment>
        <translation>при каждом подытоге</translation>
    </message>
    <message>
        <source>once per receipt</source>
        <extracomment>RU: один раз за чек</extracomment>
        <translation>один раз за чек</translation>
    </message>
    <message>
        <source>do not ask</source>
        <extracomment>RU: не спрашивать</extracomment>
        <translation>не спрашивать</translation>
    </message>
</context>
<context>
    <name>SettingsForms</name>
    <message>
        <source>Address without encryption</source>
        <extracomment>RU: Адрес без шифрования</extracomment>
        <translation>Адрес без шифрования</translation>
    </message>
    <message>
        <source>Data would go to %1 without encryption.</source>
        <extracomment>RU: Данные пойдут на %1 без шифрования.</extracomment>
        <translation>Данные пойдут на %1 без шифрования.</translation>
    </message>
    <message>
        <source>Work without encryption</source>
        <extracomment>RU: Работать без шифрования</extracomment>
        <translation>Работать без шифрования</translation>
    </message>
    <message>
        <source>Change the address</source>
        <extracomment>RU: Изменить адрес</extracomment>
        <translation>Изменить адрес</translation>
    </message>
    <message>
        <source>Anyone connected to the same network could read the key, the phone numbers and the sums of the receipts. Better write https://.</source>
        <extracomment>RU: Ключ, номера телефонов и суммы чеков сможет прочитать любой, кто подключён к той же сети. Лучше укажите https://.</extracomment>
        <translation>Ключ, номера телефонов и суммы чеков сможет прочитать любой, кто подключён к той же сети. Лучше укажите https://.</translation>
    </message>
    <message>
        <source>Anyone connected to the same network could read the password of the point of sale, the numbers of cards and phones and what is on the receipts. Better write https://.</source>
        <extracomment>RU: Пароль точки продаж, номера карт и телефонов и содержимое чеков сможет прочитать любой, кто подключён к той же сети. Лучше укажите https://.</extracomment>
        <translation>Пароль точки продаж, номера карт и телефонов и содержимое чеков сможет прочитать любой, кто подключён к той же сети. Лучше укажите https://.</translation>
    </message>
    <message>
        <source>online</source>
        <extracomment>RU: на связи</extracomment>
        <translation>на связи</translation>
    </message>
    <message>
        <source>no link</source>
        <extracomment>RU: нет связи</extracomment>
        <translation>нет связи</translation>
    </message>
    <message>
        <source>no link since %1</source>
        <extracomment>RU: нет связи с %1</extracomment>
        <translation>нет связи с %1</translation>
    </message>
    <message>
        <source>key not accepted</source>
        <extracomment>RU: ключ не принят</extracomment>
        <translation>ключ не принят</translation>
    </message>
    <message>
        <source>Sending mode: automatic.</source>
        <extracomment>RU: Режим отправки: автоматический.</extracomment>
        <translation>Режим отправки: автоматический.</translation>
    </message>
    <message>
        <source>The till checks the link and sends what has gathered by itself.</source>
        <extracomment>RU: Касса сама проверит связь и сама отправит накопленное.</extracomment>
        <translation>Касса сама проверит связь и сама отправит накопленное.</translation>
    </message>
    <message>
        <source>Sending mode: by the button.</source>
        <extracomment>RU: Режим отправки: по кнопке.</extracomment>
        <translation>Режим отправки: по кнопке.</translation>
    </message>
    <message>
        <source>The till checks the link by itself and offers to send what has gathered.</source>
        <extracomment>RU: Касса сама проверит связь и предложит отправить накопленное.</extracomment>
        <translation>Касса сама проверит связь и предложит отправить накопленное.</translation>
    </message>
    <message>
        <source>Sending mode: after a successful request.</source>
        <extracomment>RU: Режим отправки: после удачного запроса.</extracomment>
        <translation>Режим отправки: после удачного запроса.</translation>
    </message>
    <message>
        <source>The till does not check the link by itself: what has gathered goes after the first successful request or by the button.</source>
        <extracomment>RU: Сама касса связь не проверяет: накопленное уйдёт после первого удачного запроса или по кнопке.</extracomment>
        <translation>Сама касса связь не проверяет: накопленное уйдёт после первого удачного запроса или по кнопке.</translation>
    </message>
    <message>
        <source>Sending mode: by hand.</source>
        <extracomment>RU: Режим отправки: вручную.</extracomment>
        <translation>Режим отправки: вручную.</translation>
    </message>
    <message>
        <source>The till neither checks the link nor sends what has gathered by itself: only by the button.</source>
        <extracomment>RU: Сама касса связь не проверяет и накопленное не отправляет: только по кнопке.</extracomment>
        <translation>Сама касса связь не проверяет и накопленное не отправляет: только по кнопке.</translation>
    </message>
</context>
<context>
    <name>SlipOutput</name>
    <message>
        <source>The printer did not take the slip.</source>
        <extracomment>RU: Принтер не принял слип.</extracomment>
        <translation>Принтер не принял слип.</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <extracomment>RU: Картинка (*.png)</extracomment>
        <translation>Картинка (*.png)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <extracomment>RU: Текст (*.txt)</extracomment>
        <translation>Текст (*.txt)</translation>
    </message>
</context>
<context>
    <name>companion::AmountPad</name>
    <message>
        <source>Comma</source>
        <extracomment>RU: Запятая</extracomment>
        <translation>Запятая</translation>
    </message>
</context>
<context>
    <name>companion::AnswerPlace</name>
    <message>
        <source>Repeat</source>
        <extracomment>RU: Повторить</extracomment>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>companion::BrevixIdentification</name>
    <message>
        <source>BreviX answered about another number, it cannot be applied.</source>
        <extracomment>RU: BreviX ответил о другом номере, применить нельзя.</extracomment>
        <translation>BreviX ответил о другом номере, применить нельзя.</translation>
    </message>
    <message>
        <source>The customer is blocked in BreviX.</source>
        <extracomment>RU: Покупатель заблокирован в BreviX.</extracomment>
        <translation>Покупатель заблокирован в BreviX.</translation>
    </message>
</context>
<context>
    <name>companion::BrevixModulePage</name>
    <message>
        <source>Loyalty programme settings</source>
        <extracomment>RU: Настройка программы лояльности</extracomment>
        <translation>Настройка программы лояльности</translation>
    </message>
    <message>
        <source>Check the link</source>
        <extracomment>RU: Проверка связи</extracomment>
        <translation>Проверка связи</translation>
    </message>
    <message>
        <source>Show the Api-Key</source>
        <extracomment>RU: Показать Api-Key</extracomment>
        <translation>Показать Api-Key</translation>
    </message>
    <message>
        <source>Hide the Api-Key</source>
        <extracomment>RU: Скрыть Api-Key</extracomment>
        <translation>Скрыть Api-Key</translation>
    </message>
    <message>
        <source>s</source>
        <extracomment>RU: с</extracomment>
        <translation>с</translation>
    </message>
    <message>
        <source>from 1 to 300 s, for the whole request</source>
        <extracomment>RU: от 1 до 300 с, на весь запрос</extracomment>
        <translation>от 1 до 300 с, на весь запрос</translation>
    </message>
    <message>
        <source>guarded by the rights of a file only</source>
        <extracomment>RU: защищён только правами файла</extracomment>
        <translation>защищён только правами файла</translation>
    </message>
    <message>
        <source>Checking the link to BreviX</source>
        <extracomment>RU: Проверяем связь с BreviX</extracomment>
        <translation>Проверяем связь с BreviX</translation>
    </message>
</context>
<context>
    <name>companion::BrevixNotes</name>
    <message>
        <source>no BreviX ID of the warehouse is set</source>
        <extracomment>RU: не задан ИД BreviX склада</extracomment>
        <translation>не задан ИД BreviX склада</translation>
    </message>
    <message>
        <source>no goods of the receipt enter a request, none was made</source>
        <extracomment>RU: ни один товар чека не включается в заявку, заявка не создана</extracomment>
        <translation>ни один товар чека не включается в заявку, заявка не создана</translation>
    </message>
    <message>
        <source>return without a request to be found</source>
        <extracomment>RU: возврат без найденной заявки</extracomment>
        <translation>возврат без найденной заявки</translation>
    </message>
    <message>
        <source>the returned goods are not in the request, there is nothing to cancel</source>
        <extracomment>RU: возвращённых товаров нет в заявке, отменять нечего</extracomment>
        <translation>возвращённых товаров нет в заявке, отменять нечего</translation>
    </message>
    <message>
        <source>cancelling in part is not supported, the whole request is being cancelled</source>
        <extracomment>RU: частичная отмена не поддерживается, заявка отменяется целиком</extracomment>
        <translation>частичная отмена не поддерживается, заявка отменяется целиком</translation>
    </message>
    <message>
        <source>returned before sending: the request of the sale will be sent and not cancelled (setting “as in the instruction”)</source>
        <extracomment>RU: возврат до отправки: заявка по продаже будет отправлена, отмены не будет (настройка «как в инструкции»)</extracomment>
        <translation>возврат до отправки: заявка по продаже будет отправлена, отмены не будет (настройка «как в инструкции»)</translation>
    </message>
    <message>
        <source>the request is wholly cancelled already</source>
        <extracomment>RU: заявка уже отменена целиком</extracomment>
        <translation>заявка уже отменена целиком</translation>
    </message>
</context>
<context>
    <name>companion::BrevixProfiles</name>
    <message>
        <source>The BreviX service has no default profile yet</source>
        <extracomment>RU: На сервисе BreviX ещё нет конфигурации по умолчанию</extracomment>
        <translation>На сервисе BreviX ещё нет конфигурации по умолчанию</translation>
    </message>
    <message>
        <source>The BreviX service has no profile “%1”</source>
        <extracomment>RU: На сервисе BreviX нет конфигурации «%1»</extracomment>
        <translation>На сервисе BreviX нет конфигурации «%1»</translation>
    </message>
    <message>
        <source>Somebody else has changed the default profile on the server</source>
        <extracomment>RU: Конфигурация по умолчанию на сервере изменена другим</extracomment>
        <translation>Конфигурация по умолчанию на сервере изменена другим</translation>
    </message>
    <message>
        <source>Somebody else has changed the profile “%1” on the server</source>
        <extracomment>RU: Конфигурация «%1» на сервере изменена другим</extracomment>
        <translation>Конфигурация «%1» на сервере изменена другим</translation>
    </message>
    <message>
        <source>%1 cannot be applied: %2</source>
        <extracomment>RU: %1: применить нельзя: %2</extracomment>
        <translation>%1: применить нельзя: %2</translation>
    </message>
    <message>
        <source>Whether the profile was saved is not known. %1</source>
        <extracomment>RU: Сохранилась ли конфигурация, неизвестно. %1</extracomment>
        <translation>Сохранилась ли конфигурация, неизвестно. %1</translation>
    </message>
</context>
<context>
    <name>companion::BrevixRegistrationResult</name>
    <message>
        <source>Another SMS can be sent in %1 s</source>
        <extracomment>RU: Следующее СМС можно отправить через %1 с</extracomment>
        <translation>Следующее СМС можно отправить через %1 с</translation>
    </message>
    <message>
        <source>The customer is blocked in BreviX.</source>
        <extracomment>RU: Покупатель заблокирован в BreviX.</extracomment>
        <translation>Покупатель заблокирован в BreviX.</translation>
    </message>
    <message>
        <source>BreviX answered about another number, it cannot be applied.</source>
        <extracomment>RU: BreviX ответил о другом номере, применить нельзя.</extracomment>
        <translation>BreviX ответил о другом номере, применить нельзя.</translation>
    </message>
    <message>
        <source>A customer with this number is registered already.</source>
        <extracomment>RU: Покупатель с таким номером уже зарегистрирован.</extracomment>
        <translation>Покупатель с таким номером уже зарегистрирован.</translation>
    </message>
    <message>
        <source>No BreviX ID is set for the warehouse of this till, ask the administrator.</source>
        <extracomment>RU: Для склада этой кассы не задан ИД BreviX, обратитесь к администратору.</extracomment>
        <translation>Для склада этой кассы не задан ИД BreviX, обратитесь к администратору.</translation>
    </message>
</context>
<context>
    <name>companion::BrevixSettingsDialog</name>
    <message>
        <source>BreviX settings</source>
        <extracomment>RU: Настройка работы с BreviX</extracomment>
        <translation>Настройка работы с BreviX</translation>
    </message>
</context>
<context>
    <name>companion::BrevixWindows</name>
    <message numerus="yes">
        <source>BreviX answers again: %n receipt(s) not sent.</source>
        <extracomment>RU: Связь с BreviX есть: ждёт %n неотправленный чек. | Связь с BreviX есть: ждут %n неотправленных чека. | Связь с BreviX есть: ждут %n неотправленных чеков. EN: BreviX answers again: %n receipt not sent. | BreviX answers again: %n receipts not sent.</extracomment>
        <translation>
            <numerusform>Связь с BreviX есть: ждёт %n неотправленный чек.</numerusform><numerusform>Связь с BreviX есть: ждут %n неотправленных чека.</numerusform><numerusform>Связь с BreviX есть: ждут %n неотправленных чеков.</numerusform></translation>
    </message>
    <message>
        <source>Open the queue</source>
        <extracomment>RU: Открыть очередь</extracomment>
        <translation>Открыть очередь</translation>
    </message>
    <message numerus="yes">
        <source>The service refused %n receipt(s) in a row — check address and key.</source>
        <extracomment>RU: Сервис отказал подряд в %n чеке — проверьте адрес и ключ. | Сервис отказал подряд в %n чеках — проверьте адрес и ключ. | Сервис отказал подряд в %n чеках — проверьте адрес и ключ. EN: The service refused %n receipt in a row — check address and key. | The service refused %n receipts in a row — check address and key.</extracomment>
        <translation>
            <numerusform>Сервис отказал подряд в %n чеке — проверьте адрес и ключ.</numerusform><numerusform>Сервис отказал подряд в %n чеках — проверьте адрес и ключ.</numerusform><numerusform>Сервис отказал подряд в %n чеках — проверьте адрес и ключ.</numerusform></translation>
    </message>
    <message>
        <source>No link, and recording is off: the data were not recorded.</source>
        <extracomment>RU: Нет связи, фиксация чеков выключена: данные не зафиксированы.</extracomment>
        <translation>Нет связи, фиксация чеков выключена: данные не зафиксированы.</translation>
    </message>
    <message>
        <source>The service does not cancel in part: the whole request is being cancelled.</source>
        <extracomment>RU: Сервис не отменяет заявку частично: она отменяется целиком.</extracomment>
        <translation>Сервис не отменяет заявку частично: она отменяется целиком.</translation>
    </message>
    <message>
        <source>An entry of the queue needs the administrator's attention.</source>
        <extracomment>RU: Запись очереди требует внимания администратора.</extracomment>
        <translation>Запись очереди требует внимания администратора.</translation>
    </message>
    <message>
        <source>Profile applied: %1.</source>
        <extracomment>RU: Применена конфигурация: %1.</extracomment>
        <translation>Применена конфигурация: %1.</translation>
    </message>
    <message>
        <source>The server has another profile: %1.</source>
        <extracomment>RU: На сервере другая конфигурация: %1.</extracomment>
        <translation>На сервере другая конфигурация: %1.</translation>
    </message>
    <message>
        <source>Look…</source>
        <extracomment>RU: Посмотреть…</extracomment>
        <translation>Посмотреть…</translation>
    </message>
    <message>
        <source>Settings of BreviX</source>
        <extracomment>RU: Настройки BreviX</extracomment>
        <translation>Настройки BreviX</translation>
    </message>
    <message>
        <source>Differences from this till: %1.</source>
        <extracomment>RU: Отличий от настроек этой кассы: %1.</extracomment>
        <translation>Отличий от настроек этой кассы: %1.</translation>
    </message>
    <message>
        <source>Load and apply</source>
        <extracomment>RU: Загрузить и применить</extracomment>
        <translation>Загрузить и применить</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>RU: Не сейчас</extracomment>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Close, park or annul the receipt first.</source>
        <extracomment>RU: Сначала закройте, отложите или аннулируйте чек.</extracomment>
        <translation>Сначала закройте, отложите или аннулируйте чек.</translation>
    </message>
</context>
<context>
    <name>companion::BrevixWords</name>
    <message>
        <source>The link has been established!</source>
        <extracomment>RU: Связь успешно установлена!</extracomment>
        <translation>Связь успешно установлена!</translation>
    </message>
    <message>
        <source>No link to the BreviX service</source>
        <extracomment>RU: Нет связи с сервисом BreviX</extracomment>
        <translation>Нет связи с сервисом BreviX</translation>
    </message>
    <message>
        <source>The certificate of the server was not accepted</source>
        <extracomment>RU: Сертификат сервера не принят</extracomment>
        <translation>Сертификат сервера не принят</translation>
    </message>
    <message>
        <source>It was not the BreviX server that answered</source>
        <extracomment>RU: Ответил не сервер BreviX</extracomment>
        <translation>Ответил не сервер BreviX</translation>
    </message>
    <message>
        <source>Wrong server address</source>
        <extracomment>RU: Неверный адрес сервера</extracomment>
        <translation>Неверный адрес сервера</translation>
    </message>
    <message>
        <source>The key was not accepted, ask the administrator</source>
        <extracomment>RU: Ключ не принят, обратитесь к администратору</extracomment>
        <translation>Ключ не принят, обратитесь к администратору</translation>
    </message>
    <message>
        <source>The BreviX service is busy, try again in %1 s</source>
        <extracomment>RU: Сервис BreviX занят, повторите через %1 с</extracomment>
        <translation>Сервис BreviX занят, повторите через %1 с</translation>
    </message>
    <message>
        <source>The BreviX service does not support this function</source>
        <extracomment>RU: Сервис BreviX не поддерживает эту функцию</extracomment>
        <translation>Сервис BreviX не поддерживает эту функцию</translation>
    </message>
    <message>
        <source>The request was cancelled</source>
        <extracomment>RU: Запрос отменён</extracomment>
        <translation>Запрос отменён</translation>
    </message>
    <message>
        <source>Sent, no answer was received — we shall check it ourselves</source>
        <extracomment>RU: Отправлено, ответ не получен — проверим сами</extracomment>
        <translation>Отправлено, ответ не получен — проверим сами</translation>
    </message>
    <message>
        <source>The clock of the till is %1 s behind that of the service</source>
        <extracomment>RU: Часы кассы отстают от часов сервиса на %1 с</extracomment>
        <translation>Часы кассы отстают от часов сервиса на %1 с</translation>
    </message>
    <message>
        <source>The clock of the till is %1 s ahead of that of the service</source>
        <extracomment>RU: Часы кассы спешат относительно часов сервиса на %1 с</extracomment>
        <translation>Часы кассы спешат относительно часов сервиса на %1 с</translation>
    </message>
    <message>
        <source>it has expired, check the clock of the till</source>
        <extracomment>RU: срок его действия истёк, проверьте часы кассы</extracomment>
        <translation>срок его действия истёк, проверьте часы кассы</translation>
    </message>
    <message>
        <source>it is not valid yet, check the clock of the till</source>
        <extracomment>RU: срок его действия ещё не начался, проверьте часы кассы</extracomment>
        <translation>срок его действия ещё не начался, проверьте часы кассы</translation>
    </message>
    <message>
        <source>it was issued to another server</source>
        <extracomment>RU: он выдан другому серверу</extracomment>
        <translation>он выдан другому серверу</translation>
    </message>
    <message>
        <source>it was issued by an unknown authority</source>
        <extracomment>RU: он выдан неизвестным центром</extracomment>
        <translation>он выдан неизвестным центром</translation>
    </message>
    <message>
        <source>the answer is too large</source>
        <extracomment>RU: слишком большой ответ</extracomment>
        <translation>слишком большой ответ</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>RU: «%1»</extracomment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>No customer is registered with this number</source>
        <extracomment>RU: Покупатель с таким номером не зарегистрирован</extracomment>
        <translation>Покупатель с таким номером не зарегистрирован</translation>
    </message>
    <message>
        <source>The customer is blocked</source>
        <extracomment>RU: Покупатель заблокирован</extracomment>
        <translation>Покупатель заблокирован</translation>
    </message>
    <message>
        <source>The BreviX service refused: %1</source>
        <extracomment>RU: Сервис BreviX отказал: %1</extracomment>
        <translation>Сервис BreviX отказал: %1</translation>
    </message>
</context>
<context>
    <name>companion::BusyLine</name>
    <message>
        <source>%1 s left · Esc — cancel</source>
        <extracomment>RU: ещё %1 с · Esc — отмена</extracomment>
        <translation>ещё %1 с · Esc — отмена</translation>
    </message>
</context>
<context>
    <name>companion::CardDialog</name>
    <message>
        <source>Identification of the buyer</source>
        <extracomment>RU: Авторизация покупателя</extracomment>
        <translation>Авторизация покупателя</translation>
    </message>
    <message>
        <source>Add the card</source>
        <extracomment>RU: Добавить карту</extracomment>
        <translation>Добавить карту</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>RU: Отмена</extracomment>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Do not send</source>
        <extracomment>RU: Не отправлять</extracomment>
        <translation>Не отправлять</translation>
    </message>
    <message>
        <source>Send the code</source>
        <extracomment>RU: Отправить код</extracomment>
        <translation>Отправить код</translation>
    </message>
    <message>
        <source>already being sent</source>
        <extracomment>RU: уже отправляется</extracomment>
        <translation>уже отправляется</translation>
    </message>
    <message>
        <source>Looking for the buyer in Plazius</source>
        <extracomment>RU: Ищем покупателя в Plazius</extracomment>
        <translation>Ищем покупателя в Plazius</translation>
    </message>
    <message>
        <source>Two wrong payment codes in a row. After the third one the service blocks codes on this till for an hour; card and phone stay available.</source>
        <extracomment>RU: Два неверных платёжных кода подряд. После третьего сервис заблокирует коды на этой кассе на час; карта и телефон останутся доступны.</extracomment>
        <translation>Два неверных платёжных кода подряд. После третьего сервис заблокирует коды на этой кассе на час; карта и телефон останутся доступны.</translation>
    </message>
    <message>
        <source>The code was not sent.</source>
        <extracomment>RU: Код не отправлен.</extracomment>
        <translation>Код не отправлен.</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <extracomment>RU: Запрос отменён.</extracomment>
        <translation>Запрос отменён.</translation>
    </message>
    <message>
        <source>The card is not added. Esc once more closes.</source>
        <extracomment>RU: Карта не добавлена. Esc ещё раз — закрыть.</extracomment>
        <translation>Карта не добавлена. Esc ещё раз — закрыть.</translation>
    </message>
</context>
<context>
    <name>companion::CardFields</name>
    <message>
        <source>Card number</source>
        <extracomment>RU: Номер карты</extracomment>
        <translation>Номер карты</translation>
    </message>
    <message>
        <source>Phone number</source>
        <extracomment>RU: Номер телефона</extracomment>
        <translation>Номер телефона</translation>
    </message>
    <message>
        <source>Payment code</source>
        <extracomment>RU: Номер платежного кода</extracomment>
        <translation>Номер платежного кода</translation>
    </message>
    <message>
        <source>Fill in any one of the fields</source>
        <extracomment>RU: Заполните любое поле</extracomment>
        <translation>Заполните любое поле</translation>
    </message>
    <message>
        <source>Not used: another field is filled in</source>
        <extracomment>RU: Не учитывается: заполнено другое поле</extracomment>
        <translation>Не учитывается: заполнено другое поле</translation>
    </message>
</context>
<context>
    <name>companion::CardInfoDialog</name>
    <message>
        <source>Information about a card</source>
        <extracomment>RU: Информация о карте</extracomment>
        <translation>Информация о карте</translation>
    </message>
    <message>
        <source>Request data</source>
        <extracomment>RU: Запросить данные</extracomment>
        <translation>Запросить данные</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>already being sent</source>
        <extracomment>RU: уже отправляется</extracomment>
        <translation>уже отправляется</translation>
    </message>
    <message>
        <source>Asking Plazius about the card</source>
        <extracomment>RU: Запрашиваем карту в Plazius</extracomment>
        <translation>Запрашиваем карту в Plazius</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <extracomment>RU: Запрос отменён.</extracomment>
        <translation>Запрос отменён.</translation>
    </message>
</context>
<context>
    <name>companion::CardQuestionDialog</name>
    <message>
        <source>Plazius</source>
        <extracomment>RU: Plazius</extracomment>
        <translation>Plazius</translation>
    </message>
    <message>
        <source>Is there a Plazius loyalty card?</source>
        <extracomment>RU: Есть ли карта лояльности Плазиус?</extracomment>
        <translation>Есть ли карта лояльности Плазиус?</translation>
    </message>
    <message>
        <source>A card that is scanned now counts as «Yes».</source>
        <extracomment>RU: Отсканированная сейчас карта — тоже «Да».</extracomment>
        <translation>Отсканированная сейчас карта — тоже «Да».</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>RU: Да</extracomment>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>RU: Нет</extracomment>
        <translation>Нет</translation>
    </message>
</context>
<context>
    <name>companion::CategoriesPage</name>
    <message>
        <source>Common settings</source>
        <extracomment>RU: Общие настройки</extracomment>
        <translation>Общие настройки</translation>
    </message>
    <message>
        <source>Goods group</source>
        <extracomment>RU: Группа товара</extracomment>
        <translation>Группа товара</translation>
    </message>
    <message>
        <source>BreviX ID</source>
        <extracomment>RU: ИД BreviX</extracomment>
        <translation>ИД BreviX</translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>RU: не задана</extracomment>
        <translation>не задана</translation>
    </message>
    <message>
        <source>list of categories with zero cashback</source>
        <extracomment>RU: Списке категорий с нулевым кэшбэком</extracomment>
        <translation>Списке категорий с нулевым кэшбэком</translation>
    </message>
    <message>
        <source>list of categories</source>
        <extracomment>RU: Списке категорий</extracomment>
        <translation>Списке категорий</translation>
    </message>
    <message>
        <source>Choose a group:</source>
        <extracomment>RU: Выберите группу:</extracomment>
        <translation>Выберите группу:</translation>
    </message>
    <message>
        <source>here will stand which ID is sent, and why.</source>
        <extracomment>RU: здесь будет сказано, какой ИД отправляется и почему.</extracomment>
        <translation>здесь будет сказано, какой ИД отправляется и почему.</translation>
    </message>
    <message>
        <source>The group “%1” is in both lists.</source>
        <extracomment>RU: Группа «%1» есть в обоих списках.</extracomment>
        <translation>Группа «%1» есть в обоих списках.</translation>
    </message>
    <message>
        <source>Remove it from one: else the settings will not be saved.</source>
        <extracomment>RU: Уберите её из одного: иначе настройки не сохранятся.</extracomment>
        <translation>Уберите её из одного: иначе настройки не сохранятся.</translation>
    </message>
</context>
<context>
    <name>companion::ChoiceTableModel</name>
    <message>
        <source>%1 — switched off in BreviX</source>
        <extracomment>RU: %1 — отключён в BreviX</extracomment>
        <translation>%1 — отключён в BreviX</translation>
    </message>
</context>
<context>
    <name>companion::CustomerStrip</name>
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
    <name>companion::EntryDialog</name>
    <message>
        <source>Apply</source>
        <extracomment>RU: Применить</extracomment>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>companion::FindingsPanel</name>
    <message>
        <source>Close the list</source>
        <extracomment>RU: Закрыть список</extracomment>
        <translation>Закрыть список</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <extracomment>RU: Результат проверки</extracomment>
        <translation>Результат проверки</translation>
    </message>
    <message>
        <source>There are errors in the settings: %1</source>
        <extracomment>RU: В настройках есть ошибки: %1</extracomment>
        <translation>В настройках есть ошибки: %1</translation>
    </message>
    <message>
        <source>The settings are correct · warnings: %1</source>
        <extracomment>RU: Настройки корректны · предупреждений: %1</extracomment>
        <translation>Настройки корректны · предупреждений: %1</translation>
    </message>
    <message>
        <source>The settings are correct</source>
        <extracomment>RU: Настройки корректны</extracomment>
        <translation>Настройки корректны</translation>
    </message>
    <message>
        <source>… and more: %1</source>
        <extracomment>RU: … и ещё: %1</extracomment>
        <translation>… и ещё: %1</translation>
    </message>
</context>
<context>
    <name>companion::FolderWatch</name>
    <message>
        <source>The data folder lies on %1: receipts may be lost in a failure. Move it to a disk of this till.</source>
        <extracomment>RU: Папка данных лежит на файловой системе %1: чеки могут пропасть при сбое. Перенесите её на диск этой кассы.</extracomment>
        <translation>Папка данных лежит на файловой системе %1: чеки могут пропасть при сбое. Перенесите её на диск этой кассы.</translation>
    </message>
    <message>
        <source>Less than 200 MB are left on the disk: make room, or receipts cannot be closed.</source>
        <extracomment>RU: На диске осталось меньше 200 МБ: освободите место, иначе чеки нельзя будет закрывать.</extracomment>
        <translation>На диске осталось меньше 200 МБ: освободите место, иначе чеки нельзя будет закрывать.</translation>
    </message>
</context>
<context>
    <name>companion::FreeReturnMode</name>
    <message>
        <source>Goods</source>
        <extracomment>RU: Товар</extracomment>
        <translation>Товар</translation>
    </message>
    <message>
        <source>No goods yet</source>
        <extracomment>RU: Товаров нет</extracomment>
        <translation>Товаров нет</translation>
    </message>
    <message>
        <source>Scan what comes back or press F3</source>
        <extracomment>RU: Отсканируйте, что возвращают, или нажмите F3</extracomment>
        <translation>Отсканируйте, что возвращают, или нажмите F3</translation>
    </message>
    <message>
        <source>There is nothing to cancel: no receipt is named. The loyalty service is told nothing.</source>
        <extracomment>RU: Отменять нечего: чек не указан. Сервису лояльности ничего не сообщается.</extracomment>
        <translation>Отменять нечего: чек не указан. Сервису лояльности ничего не сообщается.</translation>
    </message>
    <message>
        <source>The return without a receipt № %1 of %2 ₽ is made.</source>
        <extracomment>RU: Возврат без чека № %1 на %2 ₽ оформлен.</extracomment>
        <translation>Возврат без чека № %1 на %2 ₽ оформлен.</translation>
    </message>
    <message>
        <source>There is nothing to cancel: the loyalty service is told nothing.</source>
        <extracomment>RU: Отменять нечего: сервису лояльности ничего не сообщается.</extracomment>
        <translation>Отменять нечего: сервису лояльности ничего не сообщается.</translation>
    </message>
    <message>
        <source>The return is not stored.</source>
        <extracomment>RU: Возврат не сохранён.</extracomment>
        <translation>Возврат не сохранён.</translation>
    </message>
    <message>
        <source>%1 The goods stay entered.</source>
        <extracomment>RU: %1 Введённые товары остаются.</extracomment>
        <translation>%1 Введённые товары остаются.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>RU: Повторить</extracomment>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Return without a receipt</source>
        <extracomment>RU: Возврат без чека</extracomment>
        <translation>Возврат без чека</translation>
    </message>
    <message>
        <source>Close the return of %1 ₽ unmade?</source>
        <extracomment>RU: Закрыть возврат на %1 ₽ без оформления?</extracomment>
        <translation>Закрыть возврат на %1 ₽ без оформления?</translation>
    </message>
    <message>
        <source>The entered goods will not be kept.</source>
        <extracomment>RU: Введённые товары не сохранятся.</extracomment>
        <translation>Введённые товары не сохранятся.</translation>
    </message>
    <message>
        <source>The base reported a failure but may have taken it: look into the journal of operations.</source>
        <extracomment>RU: База сообщила о сбое, но могла его записать: проверьте «Журнал операций».</extracomment>
        <translation>База сообщила о сбое, но могла его записать: проверьте «Журнал операций».</translation>
    </message>
    <message>
        <source>Close the return</source>
        <extracomment>RU: Закрыть возврат</extracomment>
        <translation>Закрыть возврат</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <extracomment>RU: Продолжить возврат</extracomment>
        <translation>Продолжить возврат</translation>
    </message>
</context>
<context>
    <name>companion::FreeReturnSession</name>
    <message>
        <source>return without a receipt, nothing to cancel</source>
        <extracomment>RU: возврат без чека, отменять нечего</extracomment>
        <translation>возврат без чека, отменять нечего</translation>
    </message>
</context>
<context>
    <name>companion::FunctionsPage</name>
    <message>
        <source>Item of the menu “Service” in sale mode, while no authorization is applied.</source>
        <extracomment>RU: Пункт меню «Сервис» в режиме продажи, пока авторизация не применена.</extracomment>
        <translation>Пункт меню «Сервис» в режиме продажи, пока авторизация не применена.</translation>
    </message>
    <message>
        <source>Item of the menu “Service” in sale mode, while an authorization is applied.</source>
        <extracomment>RU: Пункт меню «Сервис» в режиме продажи, пока авторизация применена.</extracomment>
        <translation>Пункт меню «Сервис» в режиме продажи, пока авторизация применена.</translation>
    </message>
    <message>
        <source>Item of the menu “Service”: a new customer becomes a member of the programme.</source>
        <extracomment>RU: Пункт меню «Сервис»: новый покупатель становится участником программы.</extracomment>
        <translation>Пункт меню «Сервис»: новый покупатель становится участником программы.</translation>
    </message>
</context>
<context>
    <name>companion::GoodsPopup</name>
    <message>
        <source>Found goods</source>
        <extracomment>RU: Найденные товары</extracomment>
        <translation>Найденные товары</translation>
    </message>
</context>
<context>
    <name>companion::GoodsWords</name>
    <message>
        <source>Nothing was found.</source>
        <extracomment>RU: Ничего не найдено.</extracomment>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <source>There are no goods for “%1”.</source>
        <extracomment>RU: По запросу «%1» товаров нет.</extracomment>
        <translation>По запросу «%1» товаров нет.</translation>
    </message>
    <message>
        <source>The goods were not added.</source>
        <extracomment>RU: Товар не добавлен.</extracomment>
        <translation>Товар не добавлен.</translation>
    </message>
    <message>
        <source>There are several for “%1”: enter it again and choose.</source>
        <extracomment>RU: По запросу «%1» товаров несколько: введите его ещё раз и выберите.</extracomment>
        <translation>По запросу «%1» товаров несколько: введите его ещё раз и выберите.</translation>
    </message>
    <message>
        <source>The quantity before “*” cannot be read.</source>
        <extracomment>RU: Количество перед «*» не прочитано.</extracomment>
        <translation>Количество перед «*» не прочитано.</translation>
    </message>
    <message>
        <source>For example: 3* or 0,386*</source>
        <extracomment>RU: Пример: 3* или 0,386*</extracomment>
        <translation>Пример: 3* или 0,386*</translation>
    </message>
    <message>
        <source>Goods by weight: 1 %1 was put down.</source>
        <extracomment>RU: Весовой товар: записан 1 %1.</extracomment>
        <translation>Весовой товар: записан 1 %1.</translation>
    </message>
    <message>
        <source>Weight: F2, or “0,386*” before the scan.</source>
        <extracomment>RU: Вес — F2, или «0,386*» перед сканированием.</extracomment>
        <translation>Вес — F2, или «0,386*» перед сканированием.</translation>
    </message>
</context>
<context>
    <name>companion::GuestCard</name>
    <message>
        <source>Photo</source>
        <extracomment>RU: Фото</extracomment>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Balance</source>
        <extracomment>RU: Баланс</extracomment>
        <translation>Баланс</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>RU: не передаётся</extracomment>
        <translation>не передаётся</translation>
    </message>
    <message>
        <source>There is no photo</source>
        <extracomment>RU: Фото нет</extracomment>
        <translation>Фото нет</translation>
    </message>
    <message>
        <source>The photo is sent unprotected and is not opened</source>
        <extracomment>RU: Фото передаётся без защиты и не открывается</extracomment>
        <translation>Фото передаётся без защиты и не открывается</translation>
    </message>
    <message>
        <source>Fetching the photo</source>
        <extracomment>RU: Загружаем фото</extracomment>
        <translation>Загружаем фото</translation>
    </message>
    <message>
        <source>The photo did not come</source>
        <extracomment>RU: Фото не получено</extracomment>
        <translation>Фото не получено</translation>
    </message>
    <message>
        <source>Photo of the buyer</source>
        <extracomment>RU: Фото покупателя</extracomment>
        <translation>Фото покупателя</translation>
    </message>
</context>
<context>
    <name>companion::Headless</name>
    <message>
        <source>The settings are correct.</source>
        <extracomment>RU: Настройки корректны.</extracomment>
        <translation>Настройки корректны.</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <extracomment>RU: Не отправлено: %1</extracomment>
        <translation>Не отправлено: %1</translation>
    </message>
</context>
<context>
    <name>companion::IdentificationDialog</name>
    <message>
        <source>Identification of a BreviX user</source>
        <extracomment>RU: Идентификация пользователя BreviX</extracomment>
        <translation>Идентификация пользователя BreviX</translation>
    </message>
    <message>
        <source>Phone number</source>
        <extracomment>RU: Номер телефона</extracomment>
        <translation>Номер телефона</translation>
    </message>
    <message>
        <source>Request data</source>
        <extracomment>RU: Запросить данные</extracomment>
        <translation>Запросить данные</translation>
    </message>
    <message>
        <source>Full name of the user</source>
        <extracomment>RU: ФИО пользователя</extracomment>
        <translation>ФИО пользователя</translation>
    </message>
    <message>
        <source>Apply</source>
        <extracomment>RU: Применить</extracomment>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Registration</source>
        <extracomment>RU: Регистрация</extracomment>
        <translation>Регистрация</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>already being sent</source>
        <extracomment>RU: уже отправляется</extracomment>
        <translation>уже отправляется</translation>
    </message>
    <message>
        <source>Requesting data from BreviX</source>
        <extracomment>RU: Запрашиваем данные в BreviX</extracomment>
        <translation>Запрашиваем данные в BreviX</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <extracomment>RU: Запрос отменён.</extracomment>
        <translation>Запрос отменён.</translation>
    </message>
    <message>
        <source>The number is not applied. Esc once more closes.</source>
        <extracomment>RU: Номер не применён. Esc ещё раз — закрыть.</extracomment>
        <translation>Номер не применён. Esc ещё раз — закрыть.</translation>
    </message>
    <message>
        <source>Apply without a check</source>
        <extracomment>RU: Применить без проверки</extracomment>
        <translation>Применить без проверки</translation>
    </message>
    <message>
        <source>No data</source>
        <extracomment>RU: Нет данных</extracomment>
        <translation>Нет данных</translation>
    </message>
    <message>
        <source>Checked in BreviX at %1</source>
        <extracomment>RU: Проверен в BreviX в %1</extracomment>
        <translation>Проверен в BreviX в %1</translation>
    </message>
    <message>
        <source>To the buyer: please turn to the support of BreviX.</source>
        <extracomment>RU: Покупателю: обратиться в поддержку BreviX.</extracomment>
        <translation>Покупателю: обратиться в поддержку BreviX.</translation>
    </message>
    <message>
        <source>The number can be applied without a check: the request goes out by itself when the link is back.</source>
        <extracomment>RU: Номер можно применить без проверки: заявка уйдёт сама, когда связь появится.</extracomment>
        <translation>Номер можно применить без проверки: заявка уйдёт сама, когда связь появится.</translation>
    </message>
    <message>
        <source>Trying once more.</source>
        <extracomment>RU: Пробуем связаться ещё раз.</extracomment>
        <translation>Пробуем связаться ещё раз.</translation>
    </message>
</context>
<context>
    <name>companion::ImportFaultModel</name>
    <message>
        <source>Line</source>
        <extracomment>RU: Строка</extracomment>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <extracomment>RU: Почему не войдёт</extracomment>
        <translation>Почему не войдёт</translation>
    </message>
</context>
<context>
    <name>companion::ImportTableModel</name>
    <message>
        <source>not in the list</source>
        <extracomment>RU: нет в списке</extracomment>
        <translation>нет в списке</translation>
    </message>
    <message>
        <source>no ID</source>
        <extracomment>RU: без ИД</extracomment>
        <translation>без ИД</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>RU: Код</extracomment>
        <translation>Код</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>RU: Сейчас</extracomment>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>Will be</source>
        <extracomment>RU: Станет</extracomment>
        <translation>Станет</translation>
    </message>
</context>
<context>
    <name>companion::InterfacePage</name>
    <message>
        <source>from %1 to %2 %</source>
        <extracomment>RU: от %1 до %2 %</extracomment>
        <translation>от %1 до %2 %</translation>
    </message>
    <message>
        <source>; this screen has room for %1 %, the text gets no larger</source>
        <extracomment>RU: ; на этом экране помещается %1 %, больше текст не станет</extracomment>
        <translation>; на этом экране помещается %1 %, больше текст не станет</translation>
    </message>
</context>
<context>
    <name>companion::JournalTableModel</name>
    <message>
        <source>Date</source>
        <extracomment>RU: Дата</extracomment>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Receipt</source>
        <extracomment>RU: Чек</extracomment>
        <translation>Чек</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>RU: Вид</extracomment>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Sum</source>
        <extracomment>RU: Сумма</extracomment>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>RU: Покупатель</extracomment>
        <translation>Покупатель</translation>
    </message>
    <message>
        <source>Request id</source>
        <extracomment>RU: Номер заявки</extracomment>
        <translation>Номер заявки</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>RU: Результат</extracomment>
        <translation>Результат</translation>
    </message>
</context>
<context>
    <name>companion::JournalWindow</name>
    <message>
        <source>Journal of operations</source>
        <extracomment>RU: Журнал операций</extracomment>
        <translation>Журнал операций</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <extracomment>RU: Номер чека</extracomment>
        <translation>Номер чека</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The database does not answer</source>
        <extracomment>RU: База данных не отвечает</extracomment>
        <translation>База данных не отвечает</translation>
    </message>
    <message>
        <source>Details are in the log of the program</source>
        <extracomment>RU: Подробности — в журнале программы</extracomment>
        <translation>Подробности — в журнале программы</translation>
    </message>
    <message>
        <source>No entries yet</source>
        <extracomment>RU: Записей пока нет</extracomment>
        <translation>Записей пока нет</translation>
    </message>
    <message>
        <source>The journal begins with the first sale</source>
        <extracomment>RU: Журнал начнётся с первой продажи</extracomment>
        <translation>Журнал начнётся с первой продажи</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <extracomment>RU: Ничего не найдено</extracomment>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Receipt No. %1 is not in the journal</source>
        <extracomment>RU: Чека № %1 в журнале нет</extracomment>
        <translation>Чека № %1 в журнале нет</translation>
    </message>
</context>
<context>
    <name>companion::KeySheet</name>
    <message>
        <source>Keys</source>
        <extracomment>RU: Клавиши</extracomment>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>companion::Keypad</name>
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
    <name>companion::LineEdits</name>
    <message>
        <source>The sum of the receipt would be too large</source>
        <extracomment>RU: Сумма чека получится слишком большой</extracomment>
        <translation>Сумма чека получится слишком большой</translation>
    </message>
    <message>
        <source>The discount of the line is above its new sum: change the discount first</source>
        <extracomment>RU: Скидка строки больше новой суммы: сначала измените скидку</extracomment>
        <translation>Скидка строки больше новой суммы: сначала измените скидку</translation>
    </message>
    <message>
        <source>Goods by the piece: a whole quantity is needed</source>
        <extracomment>RU: Штучный товар: нужно целое количество</extracomment>
        <translation>Штучный товар: нужно целое количество</translation>
    </message>
    <message>
        <source>A quantity is 0,001 to 999 999,999</source>
        <extracomment>RU: Количество — от 0,001 до 999 999,999</extracomment>
        <translation>Количество — от 0,001 до 999 999,999</translation>
    </message>
    <message>
        <source>Quantity</source>
        <extracomment>RU: Количество</extracomment>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Enter a quantity such as 2 or 0,386</source>
        <extracomment>RU: Введите количество, например 2 или 0,386</extracomment>
        <translation>Введите количество, например 2 или 0,386</translation>
    </message>
    <message>
        <source>Discount</source>
        <extracomment>RU: Скидка</extracomment>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Discount of the line, ₽</source>
        <extracomment>RU: Скидка на строку, ₽</extracomment>
        <translation>Скидка на строку, ₽</translation>
    </message>
    <message>
        <source>Not above %1. 0 is no discount.</source>
        <extracomment>RU: Не больше %1. 0 — без скидки.</extracomment>
        <translation>Не больше %1. 0 — без скидки.</translation>
    </message>
    <message>
        <source>Enter a sum such as 50 or 9,90</source>
        <extracomment>RU: Введите сумму, например 50 или 9,90</extracomment>
        <translation>Введите сумму, например 50 или 9,90</translation>
    </message>
    <message>
        <source>The discount is not above the line, %1</source>
        <extracomment>RU: Скидка — не больше суммы строки, %1</extracomment>
        <translation>Скидка — не больше суммы строки, %1</translation>
    </message>
    <message>
        <source>To return</source>
        <extracomment>RU: К возврату</extracomment>
        <translation>К возврату</translation>
    </message>
    <message>
        <source>May be returned: %1 %2</source>
        <extracomment>RU: Можно вернуть: %1 %2</extracomment>
        <translation>Можно вернуть: %1 %2</translation>
    </message>
    <message>
        <source>Not more than %1 may be returned</source>
        <extracomment>RU: Можно вернуть не больше %1</extracomment>
        <translation>Можно вернуть не больше %1</translation>
    </message>
</context>
<context>
    <name>companion::LinkCheckControl</name>
    <message>
        <source>Answer in %1 s · today at %2</source>
        <extracomment>RU: Ответ за %1 с · сегодня в %2</extracomment>
        <translation>Ответ за %1 с · сегодня в %2</translation>
    </message>
    <message>
        <source>Checked today at %1</source>
        <extracomment>RU: Проверено сегодня в %1</extracomment>
        <translation>Проверено сегодня в %1</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <extracomment>RU: Проверка отменена.</extracomment>
        <translation>Проверка отменена.</translation>
    </message>
    <message>
        <source>already being sent</source>
        <extracomment>RU: уже отправляется</extracomment>
        <translation>уже отправляется</translation>
    </message>
</context>
<context>
    <name>companion::LoyaltyWait</name>
    <message>
        <source>already under way</source>
        <extracomment>RU: уже выполняется</extracomment>
        <translation>уже выполняется</translation>
    </message>
</context>
<context>
    <name>companion::MainWindow</name>
    <message>
        <source>Registration</source>
        <extracomment>RU: Регистрация</extracomment>
        <translation>Регистрация</translation>
    </message>
    <message>
        <source>Goods</source>
        <extracomment>RU: Товар</extracomment>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <extracomment>RU: Номер чека</extracomment>
        <translation>Номер чека</translation>
    </message>
    <message>
        <source>Find</source>
        <extracomment>RU: Найти</extracomment>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Receipt</source>
        <extracomment>RU: Чек</extracomment>
        <translation>Чек</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <extracomment>RU: Подытог</extracomment>
        <translation>Подытог</translation>
    </message>
    <message>
        <source>Return by receipt</source>
        <extracomment>RU: Возврат по чеку</extracomment>
        <translation>Возврат по чеку</translation>
    </message>
    <message>
        <source>Sales with this number</source>
        <extracomment>RU: Продажи с этим номером</extracomment>
        <translation>Продажи с этим номером</translation>
    </message>
    <message>
        <source>Lines of the receipt</source>
        <extracomment>RU: Строки чека</extracomment>
        <translation>Строки чека</translation>
    </message>
    <message>
        <source>Return without a receipt</source>
        <extracomment>RU: Возврат без чека</extracomment>
        <translation>Возврат без чека</translation>
    </message>
    <message>
        <source>Returned goods</source>
        <extracomment>RU: Возвращаемые товары</extracomment>
        <translation>Возвращаемые товары</translation>
    </message>
    <message>
        <source>To pay</source>
        <extracomment>RU: К оплате</extracomment>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>What the service will be told</source>
        <extracomment>RU: Что узнает сервис</extracomment>
        <translation>Что узнает сервис</translation>
    </message>
    <message>
        <source>To return</source>
        <extracomment>RU: К возврату</extracomment>
        <translation>К возврату</translation>
    </message>
    <message>
        <source>Quantity</source>
        <extracomment>RU: Количество</extracomment>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Remove line</source>
        <extracomment>RU: Удалить строку</extracomment>
        <translation>Удалить строку</translation>
    </message>
    <message>
        <source>Park receipt</source>
        <extracomment>RU: Отложить чек</extracomment>
        <translation>Отложить чек</translation>
    </message>
    <message>
        <source>Annul receipt</source>
        <extracomment>RU: Аннулировать чек</extracomment>
        <translation>Аннулировать чек</translation>
    </message>
    <message>
        <source>Add card</source>
        <extracomment>RU: Добавить карту</extracomment>
        <translation>Добавить карту</translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>RU: Сервис</extracomment>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>Payment</source>
        <extracomment>RU: Оплата</extracomment>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>One less</source>
        <extracomment>RU: Меньше на 1</extracomment>
        <translation>Меньше на 1</translation>
    </message>
    <message>
        <source>One more</source>
        <extracomment>RU: Больше на 1</extracomment>
        <translation>Больше на 1</translation>
    </message>
    <message>
        <source>Return all</source>
        <extracomment>RU: Вернуть всё</extracomment>
        <translation>Вернуть всё</translation>
    </message>
    <message>
        <source>Make the return</source>
        <extracomment>RU: Оформить возврат</extracomment>
        <translation>Оформить возврат</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Discount of the line</source>
        <extracomment>RU: Скидка строки</extracomment>
        <translation>Скидка строки</translation>
    </message>
    <message>
        <source>Sale</source>
        <extracomment>RU: Продажа</extracomment>
        <translation>Продажа</translation>
    </message>
    <message>
        <source>Return by receipt № …</source>
        <extracomment>RU: Возврат по чеку № …</extracomment>
        <translation>Возврат по чеку № …</translation>
    </message>
    <message>
        <source>Subtotal: no goods are added.</source>
        <extracomment>RU: Подытог: товары не добавляются.</extracomment>
        <translation>Подытог: товары не добавляются.</translation>
    </message>
    <message>
        <source>Esc goes back to the goods.</source>
        <extracomment>RU: Esc — вернуться к товарам.</extracomment>
        <translation>Esc — вернуться к товарам.</translation>
    </message>
    <message>
        <source>Return by receipt № %1</source>
        <extracomment>RU: Возврат по чеку № %1</extracomment>
        <translation>Возврат по чеку № %1</translation>
    </message>
</context>
<context>
    <name>companion::MappingChooser</name>
    <message>
        <source>Filter</source>
        <extracomment>RU: Фильтр</extracomment>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Nothing was found: change the filter</source>
        <extracomment>RU: Ничего не найдено: измените фильтр</extracomment>
        <translation>Ничего не найдено: измените фильтр</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>RU: Выбрать</extracomment>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>companion::MappingFiles</name>
    <message>
        <source>Load CSV: %1</source>
        <extracomment>RU: Загрузить CSV: %1</extracomment>
        <translation>Загрузить CSV: %1</translation>
    </message>
    <message>
        <source>The file was not loaded.</source>
        <extracomment>RU: Файл не загружен.</extracomment>
        <translation>Файл не загружен.</translation>
    </message>
    <message>
        <source>Save CSV: %1</source>
        <extracomment>RU: Сохранить CSV: %1</extracomment>
        <translation>Сохранить CSV: %1</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>RU: Код</extracomment>
        <translation>Код</translation>
    </message>
    <message>
        <source>Rows saved: %1.</source>
        <extracomment>RU: Сохранено строк: %1.</extracomment>
        <translation>Сохранено строк: %1.</translation>
    </message>
    <message>
        <source>The file was not saved.</source>
        <extracomment>RU: Файл не сохранён.</extracomment>
        <translation>Файл не сохранён.</translation>
    </message>
    <message>
        <source>Check the room on the disk and the right to write: %1</source>
        <extracomment>RU: Проверьте место на диске и право записи: %1</extracomment>
        <translation>Проверьте место на диске и право записи: %1</translation>
    </message>
</context>
<context>
    <name>companion::MappingImportDialog</name>
    <message>
        <source>Loading from CSV</source>
        <extracomment>RU: Загрузка из CSV</extracomment>
        <translation>Загрузка из CSV</translation>
    </message>
    <message>
        <source>Apply</source>
        <extracomment>RU: Применить</extracomment>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Changes</source>
        <extracomment>RU: Изменения</extracomment>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>The table is like that already: there is nothing to change.</source>
        <extracomment>RU: Таблица уже такая: менять нечего.</extracomment>
        <translation>Таблица уже такая: менять нечего.</translation>
    </message>
    <message>
        <source>Lines that are left out</source>
        <extracomment>RU: Строки, которые не войдут</extracomment>
        <translation>Строки, которые не войдут</translation>
    </message>
    <message>
        <source>Lines that are left out: %1</source>
        <extracomment>RU: Не войдут строки: %1</extracomment>
        <translation>Не войдут строки: %1</translation>
    </message>
</context>
<context>
    <name>companion::MappingPage</name>
    <message>
        <source>It is the warehouse of this till.</source>
        <extracomment>RU: Это склад кассы.</extracomment>
        <translation>Это склад кассы.</translation>
    </message>
    <message>
        <source>Choose a user:</source>
        <extracomment>RU: Выберите пользователя:</extracomment>
        <translation>Выберите пользователя:</translation>
    </message>
    <message>
        <source>here will stand which inviter code is sent, and why.</source>
        <extracomment>RU: здесь будет сказано, какой код приглашителя отправляется и почему.</extracomment>
        <translation>здесь будет сказано, какой код приглашителя отправляется и почему.</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <extracomment>RU: Склад</extracomment>
        <translation>Склад</translation>
    </message>
    <message>
        <source>BreviX ID</source>
        <extracomment>RU: ИД BreviX</extracomment>
        <translation>ИД BreviX</translation>
    </message>
    <message>
        <source>User</source>
        <extracomment>RU: Пользователь</extracomment>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Inviter code</source>
        <extracomment>RU: Код приглашителя</extracomment>
        <translation>Код приглашителя</translation>
    </message>
    <message>
        <source>Has no effect: “%1” is on</source>
        <extracomment>RU: Не действует: включено «%1»</extracomment>
        <translation>Не действует: включено «%1»</translation>
    </message>
    <message>
        <source>F4 — choose from BreviX</source>
        <extracomment>RU: F4 — выбрать из BreviX</extracomment>
        <translation>F4 — выбрать из BreviX</translation>
    </message>
    <message>
        <source>is not in BreviX</source>
        <extracomment>RU: нет в BreviX</extracomment>
        <translation>нет в BreviX</translation>
    </message>
    <message>
        <source>switched off in BreviX</source>
        <extracomment>RU: отключён в BreviX</extracomment>
        <translation>отключён в BreviX</translation>
    </message>
    <message>
        <source>Name in BreviX</source>
        <extracomment>RU: Наименование в BreviX</extracomment>
        <translation>Наименование в BreviX</translation>
    </message>
</context>
<context>
    <name>companion::MappingTableModel</name>
    <message>
        <source>In BreviX: “%1”</source>
        <extracomment>RU: В BreviX: «%1»</extracomment>
        <translation>В BreviX: «%1»</translation>
    </message>
    <message>
        <source>not mapped</source>
        <extracomment>RU: не сопоставлен</extracomment>
        <translation>не сопоставлен</translation>
    </message>
    <message>
        <source>is in BreviX</source>
        <extracomment>RU: есть в BreviX</extracomment>
        <translation>есть в BreviX</translation>
    </message>
    <message>
        <source>is not in BreviX</source>
        <extracomment>RU: нет в BreviX</extracomment>
        <translation>нет в BreviX</translation>
    </message>
    <message>
        <source>switched off in BreviX</source>
        <extracomment>RU: отключён в BreviX</extracomment>
        <translation>отключён в BreviX</translation>
    </message>
    <message>
        <source>already in “%1”</source>
        <extracomment>RU: уже есть в «%1»</extracomment>
        <translation>уже есть в «%1»</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>RU: Состояние</extracomment>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>companion::MappingTableView</name>
    <message>
        <source>Edit the ID</source>
        <extracomment>RU: Изменить ИД</extracomment>
        <translation>Изменить ИД</translation>
    </message>
    <message>
        <source>Choose from BreviX…</source>
        <extracomment>RU: Выбрать из BreviX…</extracomment>
        <translation>Выбрать из BreviX…</translation>
    </message>
    <message>
        <source>Take the ID away</source>
        <extracomment>RU: Убрать ИД</extracomment>
        <translation>Убрать ИД</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <extracomment>RU: Убрать из списка</extracomment>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>Why this ID?</source>
        <extracomment>RU: Почему этот ИД?</extracomment>
        <translation>Почему этот ИД?</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <extracomment>RU: Вставить из таблицы</extracomment>
        <translation>Вставить из таблицы</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>RU: Отменить изменение</extracomment>
        <translation>Отменить изменение</translation>
    </message>
</context>
<context>
    <name>companion::MappingView</name>
    <message>
        <source>Filter</source>
        <extracomment>RU: Фильтр</extracomment>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Add a group</source>
        <extracomment>RU: Добавить группу</extracomment>
        <translation>Добавить группу</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>RU: Отменить изменение</extracomment>
        <translation>Отменить изменение</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet</source>
        <extracomment>RU: Вставить из таблицы</extracomment>
        <translation>Вставить из таблицы</translation>
    </message>
    <message>
        <source>Load CSV</source>
        <extracomment>RU: Загрузить CSV</extracomment>
        <translation>Загрузить CSV</translation>
    </message>
    <message>
        <source>Save CSV</source>
        <extracomment>RU: Сохранить CSV</extracomment>
        <translation>Сохранить CSV</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <extracomment>RU: Убрать из списка</extracomment>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>Why this ID?</source>
        <extracomment>RU: Почему этот ИД?</extracomment>
        <translation>Почему этот ИД?</translation>
    </message>
    <message>
        <source>not mapped: %1</source>
        <extracomment>RU: не сопоставлено: %1</extracomment>
        <translation>не сопоставлено: %1</translation>
    </message>
    <message>
        <source>Name in BreviX</source>
        <extracomment>RU: Наименование в BreviX</extracomment>
        <translation>Наименование в BreviX</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>RU: Код</extracomment>
        <translation>Код</translation>
    </message>
    <message>
        <source>Go to the row</source>
        <extracomment>RU: Перейти к строке</extracomment>
        <translation>Перейти к строке</translation>
    </message>
</context>
<context>
    <name>companion::MessageBar</name>
    <message>
        <source>Close the message</source>
        <extracomment>RU: Закрыть сообщение</extracomment>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>companion::ModulesPage</name>
    <message>
        <source>Logic modules</source>
        <extracomment>RU: Модули логики</extracomment>
        <translation>Модули логики</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>RU: выключен</extracomment>
        <translation>выключен</translation>
    </message>
    <message>
        <source>on, not set up</source>
        <extracomment>RU: включён, не настроен</extracomment>
        <translation>включён, не настроен</translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>RU: включён</extracomment>
        <translation>включён</translation>
    </message>
</context>
<context>
    <name>companion::NetworkWords</name>
    <message>
        <source>no answer within %1 s</source>
        <extracomment>RU: нет ответа за %1 с</extracomment>
        <translation>нет ответа за %1 с</translation>
    </message>
    <message>
        <source>the name of the server was not found</source>
        <extracomment>RU: имя сервера не найдено</extracomment>
        <translation>имя сервера не найдено</translation>
    </message>
    <message>
        <source>the server accepts no connections</source>
        <extracomment>RU: сервер не принимает соединения</extracomment>
        <translation>сервер не принимает соединения</translation>
    </message>
    <message>
        <source>the server cannot be reached</source>
        <extracomment>RU: сервер недоступен</extracomment>
        <translation>сервер недоступен</translation>
    </message>
    <message>
        <source>the connection was broken off</source>
        <extracomment>RU: соединение прервано</extracomment>
        <translation>соединение прервано</translation>
    </message>
    <message>
        <source>no secure connection could be made</source>
        <extracomment>RU: не удалось установить защищённое соединение</extracomment>
        <translation>не удалось установить защищённое соединение</translation>
    </message>
    <message>
        <source>the proxy does not let the connection through</source>
        <extracomment>RU: прокси-сервер не пропускает соединение</extracomment>
        <translation>прокси-сервер не пропускает соединение</translation>
    </message>
    <message>
        <source>network error</source>
        <extracomment>RU: ошибка сети</extracomment>
        <translation>ошибка сети</translation>
    </message>
    <message>
        <source>check the address of the server in the settings</source>
        <extracomment>RU: проверьте адрес сервера в настройках</extracomment>
        <translation>проверьте адрес сервера в настройках</translation>
    </message>
</context>
<context>
    <name>companion::OfflinePage</name>
    <message>
        <source>s</source>
        <extracomment>RU: с</extracomment>
        <translation>с</translation>
    </message>
    <message>
        <source>Check the link to the service and start sending the offline data</source>
        <extracomment>RU: Проверить связь с сервисом и начать процесс отправки offline-данных</extracomment>
        <translation>Проверить связь с сервисом и начать процесс отправки offline-данных</translation>
    </message>
    <message>
        <source>Without a link the sale is kept in the base of the till and sent later.</source>
        <extracomment>RU: Без связи продажа сохраняется в базе кассы и отправляется позже.</extracomment>
        <translation>Без связи продажа сохраняется в базе кассы и отправляется позже.</translation>
    </message>
    <message>
        <source>not less than 15 s</source>
        <extracomment>RU: не меньше 15 с</extracomment>
        <translation>не меньше 15 с</translation>
    </message>
    <message>
        <source>for this till only; personal data are erased afterwards</source>
        <extracomment>RU: только для этой кассы; затем личные данные стираются</extracomment>
        <translation>только для этой кассы; затем личные данные стираются</translation>
    </message>
    <message>
        <source>New sales without a link are not kept for sending.</source>
        <extracomment>RU: Новые продажи без связи не сохраняются для отправки.</extracomment>
        <translation>Новые продажи без связи не сохраняются для отправки.</translation>
    </message>
    <message>
        <source>the link has not been checked yet</source>
        <extracomment>RU: связь ещё не проверялась</extracomment>
        <translation>связь ещё не проверялась</translation>
    </message>
    <message>
        <source>BreviX: %1 · not sent: %2</source>
        <extracomment>RU: BreviX: %1 · не отправлено: %2</extracomment>
        <translation>BreviX: %1 · не отправлено: %2</translation>
    </message>
    <message>
        <source>Checking the link to BreviX</source>
        <extracomment>RU: Проверяем связь с BreviX</extracomment>
        <translation>Проверяем связь с BreviX</translation>
    </message>
    <message>
        <source>already being sent</source>
        <extracomment>RU: уже отправляется</extracomment>
        <translation>уже отправляется</translation>
    </message>
</context>
<context>
    <name>companion::OutboxTableModel</name>
    <message>
        <source>now</source>
        <extracomment>RU: сейчас</extracomment>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <extracomment>RU: через %1 с</extracomment>
        <translation>через %1 с</translation>
    </message>
    <message>
        <source>Refused at</source>
        <extracomment>RU: Отказ получен</extracomment>
        <translation>Отказ получен</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>RU: Причина</extracomment>
        <translation>Причина</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>RU: Что</extracomment>
        <translation>Что</translation>
    </message>
    <message>
        <source>Receipt No.</source>
        <extracomment>RU: Чек №</extracomment>
        <translation>Чек №</translation>
    </message>
    <message>
        <source>Sum</source>
        <extracomment>RU: Сумма</extracomment>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>RU: С какого времени</extracomment>
        <translation>С какого времени</translation>
    </message>
    <message>
        <source>Tries</source>
        <extracomment>RU: Попыток</extracomment>
        <translation>Попыток</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <extracomment>RU: Почему ждёт</extracomment>
        <translation>Почему ждёт</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>RU: Следующая</extracomment>
        <translation>Следующая</translation>
    </message>
</context>
<context>
    <name>companion::PaymentDialog</name>
    <message>
        <source>Payment</source>
        <extracomment>RU: Оплата</extracomment>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>To pay</source>
        <extracomment>RU: К оплате</extracomment>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>In cash</source>
        <extracomment>RU: Наличными</extracomment>
        <translation>Наличными</translation>
    </message>
    <message>
        <source>By card</source>
        <extracomment>RU: Картой</extracomment>
        <translation>Картой</translation>
    </message>
    <message>
        <source>Accept payment</source>
        <extracomment>RU: Принять оплату</extracomment>
        <translation>Принять оплату</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>RU: Назад</extracomment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>RU: Сдача</extracomment>
        <translation>Сдача</translation>
    </message>
    <message>
        <source>Enter a sum such as 1500 or 99,90</source>
        <extracomment>RU: Введите сумму, например 1500 или 99,90</extracomment>
        <translation>Введите сумму, например 1500 или 99,90</translation>
    </message>
    <message>
        <source>The sum is too large</source>
        <extracomment>RU: Слишком большая сумма</extracomment>
        <translation>Слишком большая сумма</translation>
    </message>
    <message>
        <source>%1 ₽ are missing</source>
        <extracomment>RU: Не хватает %1 ₽</extracomment>
        <translation>Не хватает %1 ₽</translation>
    </message>
    <message>
        <source>By card, not more than the sum to pay</source>
        <extracomment>RU: Картой — не больше суммы к оплате</extracomment>
        <translation>Картой — не больше суммы к оплате</translation>
    </message>
</context>
<context>
    <name>companion::PhoneEntryDialog</name>
    <message>
        <source>Entering a phone number</source>
        <extracomment>RU: Ввод номера телефона</extracomment>
        <translation>Ввод номера телефона</translation>
    </message>
    <message>
        <source>Phone number</source>
        <extracomment>RU: Номер телефона</extracomment>
        <translation>Номер телефона</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>RU: ОК</extracomment>
        <translation>ОК</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The number is complete</source>
        <extracomment>RU: Номер введён полностью</extracomment>
        <translation>Номер введён полностью</translation>
    </message>
</context>
<context>
    <name>companion::PhoneField</name>
    <message>
        <source>Enter the phone number</source>
        <extracomment>RU: Введите номер телефона</extracomment>
        <translation>Введите номер телефона</translation>
    </message>
</context>
<context>
    <name>companion::PhoneTemplateDialog</name>
    <message>
        <source>Template of the phone number</source>
        <extracomment>RU: Шаблон номера телефона</extracomment>
        <translation>Шаблон номера телефона</translation>
    </message>
    <message>
        <source>Use a template of the phone number</source>
        <extracomment>RU: Использовать шаблон номера телефона</extracomment>
        <translation>Использовать шаблон номера телефона</translation>
    </message>
    <message>
        <source>Country code</source>
        <extracomment>RU: Код страны</extracomment>
        <translation>Код страны</translation>
    </message>
    <message>
        <source>Sample</source>
        <extracomment>RU: Образец</extracomment>
        <translation>Образец</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>RU: ОК</extracomment>
        <translation>ОК</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>N is the place of a digit, without the country code</source>
        <extracomment>RU: N — место цифры, без кода страны</extracomment>
        <translation>N — место цифры, без кода страны</translation>
    </message>
    <message>
        <source>With the sign “+”</source>
        <extracomment>RU: Со знаком «+»</extracomment>
        <translation>Со знаком «+»</translation>
    </message>
</context>
<context>
    <name>companion::PlaziusAfterSale</name>
    <message>
        <source>Bonus roubles accrued: %1.</source>
        <extracomment>RU: Начислено бонусных рублей: %1.</extracomment>
        <translation>Начислено бонусных рублей: %1.</translation>
    </message>
    <message>
        <source>Plazius took the receipt without telling the result.</source>
        <extracomment>RU: Plazius принял чек, результат не сообщён.</extracomment>
        <translation>Plazius принял чек, результат не сообщён.</translation>
    </message>
    <message>
        <source>Plazius did not take the receipt: %1</source>
        <extracomment>RU: Plazius не принял чек: %1</extracomment>
        <translation>Plazius не принял чек: %1</translation>
    </message>
    <message>
        <source>Plazius did not take the return: %1</source>
        <extracomment>RU: Plazius не принял возврат: %1</extracomment>
        <translation>Plazius не принял возврат: %1</translation>
    </message>
    <message>
        <source>Plazius has not answered: the points will be accrued later.</source>
        <extracomment>RU: Plazius не ответил: баллы будут начислены позже.</extracomment>
        <translation>Plazius не ответил: баллы будут начислены позже.</translation>
    </message>
    <message>
        <source>No link to Plazius: the points will be accrued later.</source>
        <extracomment>RU: Нет связи с Plazius: баллы будут начислены позже.</extracomment>
        <translation>Нет связи с Plazius: баллы будут начислены позже.</translation>
    </message>
    <message>
        <source>The Plazius card was not bound to the receipt: it brought no points.</source>
        <extracomment>RU: Карта Plazius не была привязана к чеку: баллы по нему не начислены.</extracomment>
        <translation>Карта Plazius не была привязана к чеку: баллы по нему не начислены.</translation>
    </message>
    <message>
        <source>Information for the buyer</source>
        <extracomment>RU: Информация для покупателя</extracomment>
        <translation>Информация для покупателя</translation>
    </message>
</context>
<context>
    <name>companion::PlaziusCapabilities</name>
    <message>
        <source>The buyer by card, phone and payment code</source>
        <extracomment>RU: Покупатель по карте, телефону и платёжному коду</extracomment>
        <translation>Покупатель по карте, телефону и платёжному коду</translation>
    </message>
    <message>
        <source>Information about a card without a sale</source>
        <extracomment>RU: Информация о карте без продажи</extracomment>
        <translation>Информация о карте без продажи</translation>
    </message>
    <message>
        <source>Discounts at the subtotal, together with those of the till</source>
        <extracomment>RU: Скидки при переходе в подытог, вместе со скидками кассы</extracomment>
        <translation>Скидки при переходе в подытог, вместе со скидками кассы</translation>
    </message>
    <message>
        <source>Spending of points as a discount on the receipt</source>
        <extracomment>RU: Списание баллов как скидка на чек</extracomment>
        <translation>Списание баллов как скидка на чек</translation>
    </message>
    <message>
        <source>Points granted by the server after the receipt is closed</source>
        <extracomment>RU: Начисление баллов сервером после закрытия чека</extracomment>
        <translation>Начисление баллов сервером после закрытия чека</translation>
    </message>
    <message>
        <source>Returns in whole and in part, points given back</source>
        <extracomment>RU: Возврат целиком и частями, с возвратом баллов</extracomment>
        <translation>Возврат целиком и частями, с возвратом баллов</translation>
    </message>
    <message>
        <source>Every closed receipt is sent, with a card and without</source>
        <extracomment>RU: Отправка каждого закрытого чека, с картой и без неё</extracomment>
        <translation>Отправка каждого закрытого чека, с картой и без неё</translation>
    </message>
    <message>
        <source>A queue on disk while there is no link</source>
        <extracomment>RU: Очередь на диске, пока нет связи</extracomment>
        <translation>Очередь на диске, пока нет связи</translation>
    </message>
    <message>
        <source>Information for the buyer: text, markup, QR code</source>
        <extracomment>RU: Информация для покупателя: текст, разметка, QR-код</extracomment>
        <translation>Информация для покупателя: текст, разметка, QR-код</translation>
    </message>
    <message>
        <source>Payment by the guest's bank card started at the till</source>
        <extracomment>RU: Оплата банковской картой гостя, начатая на кассе</extracomment>
        <translation>Оплата банковской картой гостя, начатая на кассе</translation>
    </message>
    <message>
        <source>Preliminary bills and tables</source>
        <extracomment>RU: Предварительные счета и столы</extracomment>
        <translation>Предварительные счета и столы</translation>
    </message>
    <message>
        <source>Splitting of orders</source>
        <extracomment>RU: Разделение заказа</extracomment>
        <translation>Разделение заказа</translation>
    </message>
    <message>
        <source>Spending of points without a link</source>
        <extracomment>RU: Списание баллов без связи</extracomment>
        <translation>Списание баллов без связи</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <extracomment>RU: Доставка</extracomment>
        <translation>Доставка</translation>
    </message>
    <message>
        <source>Binding a card to a phone</source>
        <extracomment>RU: Привязка карты к телефону</extracomment>
        <translation>Привязка карты к телефону</translation>
    </message>
    <message>
        <source>Promo codes and notices of payments</source>
        <extracomment>RU: Промокоды и уведомления о платежах</extracomment>
        <translation>Промокоды и уведомления о платежах</translation>
    </message>
    <message>
        <source>Capabilities of Plazius</source>
        <extracomment>RU: Возможности Plazius</extracomment>
        <translation>Возможности Plazius</translation>
    </message>
    <message>
        <source>Supported</source>
        <extracomment>RU: Поддерживается</extracomment>
        <translation>Поддерживается</translation>
    </message>
    <message>
        <source>Not supported</source>
        <extracomment>RU: Не поддерживается</extracomment>
        <translation>Не поддерживается</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>companion::PlaziusCards</name>
    <message>
        <source>The operation is already running.</source>
        <extracomment>RU: Операция уже выполняется.</extracomment>
        <translation>Операция уже выполняется.</translation>
    </message>
    <message>
        <source>The receipt is being paid: a card cannot be added.</source>
        <extracomment>RU: Чек уже оплачивается: карту добавить нельзя.</extracomment>
        <translation>Чек уже оплачивается: карту добавить нельзя.</translation>
    </message>
    <message>
        <source>A payment code holds once: add goods first.</source>
        <extracomment>RU: Платёжный код действует один раз: сначала добавьте товар.</extracomment>
        <translation>Платёжный код действует один раз: сначала добавьте товар.</translation>
    </message>
</context>
<context>
    <name>companion::PlaziusCourse</name>
    <message>
        <source>No link to Plazius: discounts were not asked for.</source>
        <extracomment>RU: Нет связи с Plazius: скидки не запрошены.</extracomment>
        <translation>Нет связи с Plazius: скидки не запрошены.</translation>
    </message>
    <message>
        <source>No link to Plazius: the card is not bound to the receipt, it will bring no points.</source>
        <extracomment>RU: Нет связи с Plazius: карта не привязана к чеку, баллы по нему не начислятся.</extracomment>
        <translation>Нет связи с Plazius: карта не привязана к чеку, баллы по нему не начислятся.</translation>
    </message>
    <message>
        <source>%1 The Plazius card is not bound to the receipt, it will bring no points.</source>
        <extracomment>RU: %1 Карта Plazius не привязана к чеку, баллы по нему не начислятся.</extracomment>
        <translation>%1 Карта Plazius не привязана к чеку, баллы по нему не начислятся.</translation>
    </message>
    <message>
        <source>%1 The receipt goes on without the discounts of Plazius.</source>
        <extracomment>RU: %1 Чек продолжается без скидок Plazius.</extracomment>
        <translation>%1 Чек продолжается без скидок Plazius.</translation>
    </message>
    <message>
        <source>The Plazius card is not bound to the receipt any more: add it again.</source>
        <extracomment>RU: Карта Plazius больше не привязана к чеку: добавьте её снова.</extracomment>
        <translation>Карта Plazius больше не привязана к чеку: добавьте её снова.</translation>
    </message>
    <message>
        <source>“%1”: −%2 ₽</source>
        <extracomment>RU: «%1»: −%2 ₽</extracomment>
        <translation>«%1»: −%2 ₽</translation>
    </message>
    <message>
        <source>Discount of Plazius: %1 ₽.</source>
        <extracomment>RU: Скидка Plazius: %1 ₽.</extracomment>
        <translation>Скидка Plazius: %1 ₽.</translation>
    </message>
    <message>
        <source>Plazius has a hint.</source>
        <extracomment>RU: Plazius подсказывает.</extracomment>
        <translation>Plazius подсказывает.</translation>
    </message>
    <message>
        <source>Points cannot be spent now: %1</source>
        <extracomment>RU: Баллы сейчас не списать: %1</extracomment>
        <translation>Баллы сейчас не списать: %1</translation>
    </message>
    <message>
        <source>No points can be spent on this receipt.</source>
        <extracomment>RU: По этому чеку списать баллы нельзя.</extracomment>
        <translation>По этому чеку списать баллы нельзя.</translation>
    </message>
</context>
<context>
    <name>companion::PlaziusCredential</name>
    <message>
        <source>Fill in the field “Phone number”</source>
        <extracomment>RU: Заполните поле «Номер телефона»</extracomment>
        <translation>Заполните поле «Номер телефона»</translation>
    </message>
    <message>
        <source>“Phone number”: %1</source>
        <extracomment>RU: «Номер телефона»: %1</extracomment>
        <translation>«Номер телефона»: %1</translation>
    </message>
    <message>
        <source>Fill in the field “Card number”</source>
        <extracomment>RU: Заполните поле «Номер карты»</extracomment>
        <translation>Заполните поле «Номер карты»</translation>
    </message>
    <message>
        <source>“Card number”: more than 255 characters</source>
        <extracomment>RU: «Номер карты»: больше 255 знаков</extracomment>
        <translation>«Номер карты»: больше 255 знаков</translation>
    </message>
    <message>
        <source>“Card number”: only Latin letters, digits and punctuation marks are allowed</source>
        <extracomment>RU: «Номер карты»: допустимы только латинские буквы, цифры и знаки препинания</extracomment>
        <translation>«Номер карты»: допустимы только латинские буквы, цифры и знаки препинания</translation>
    </message>
    <message>
        <source>Fill in the field “Payment code”</source>
        <extracomment>RU: Заполните поле «Номер платежного кода»</extracomment>
        <translation>Заполните поле «Номер платежного кода»</translation>
    </message>
    <message>
        <source>“Payment code”: only digits are allowed</source>
        <extracomment>RU: «Номер платежного кода»: допустимы только цифры</extracomment>
        <translation>«Номер платежного кода»: допустимы только цифры</translation>
    </message>
    <message>
        <source>“Payment code”: a code has 6 or 8 digits</source>
        <extracomment>RU: «Номер платежного кода»: в коде 6 или 8 цифр</extracomment>
        <translation>«Номер платежного кода»: в коде 6 или 8 цифр</translation>
    </message>
</context>
<context>
    <name>companion::PlaziusDiscounts</name>
    <message>
        <source>Plazius, “%1”: product %2 is not on the receipt, the discount %3 is not applied</source>
        <extracomment>RU: Plazius, «%1»: товара %2 в чеке нет, скидка %3 не применена</extracomment>
        <translation>Plazius, «%1»: товара %2 в чеке нет, скидка %3 не применена</translation>
    </message>
    <message>
        <source>Plazius, “%1”: %3 applied instead of the discount %2, the goods bear no more</source>
        <extracomment>RU: Plazius, «%1»: вместо скидки %2 применено %3, больше товар не допускает</extracomment>
        <translation>Plazius, «%1»: вместо скидки %2 применено %3, больше товар не допускает</translation>
    </message>
    <message>
        <source>Plazius, “%1”: the discount %2 is below zero, it is not applied</source>
        <extracomment>RU: Plazius, «%1»: скидка %2 меньше нуля, не применена</extracomment>
        <translation>Plazius, «%1»: скидка %2 меньше нуля, не применена</translation>
    </message>
</context>
<context>
    <name>companion::PlaziusModule</name>
    <message>
        <source>No link to Plazius. The points will be accrued later.</source>
        <extracomment>RU: Нет связи с Plazius. Баллы будут начислены позже.</extracomment>
        <translation>Нет связи с Plazius. Баллы будут начислены позже.</translation>
    </message>
    <message>
        <source>No link to Plazius.</source>
        <extracomment>RU: Нет связи с Plazius.</extracomment>
        <translation>Нет связи с Plazius.</translation>
    </message>
</context>
<context>
    <name>companion::PlaziusModulePage</name>
    <message>
        <source>Capabilities</source>
        <extracomment>RU: Возможности</extracomment>
        <translation>Возможности</translation>
    </message>
    <message>
        <source>Connection</source>
        <extracomment>RU: Подключение</extracomment>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Choose…</source>
        <extracomment>RU: Выбрать…</extracomment>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Check the link</source>
        <extracomment>RU: Проверка связи</extracomment>
        <translation>Проверка связи</translation>
    </message>
    <message>
        <source>Work at the till</source>
        <extracomment>RU: Работа на кассе</extracomment>
        <translation>Работа на кассе</translation>
    </message>
    <message>
        <source>Add the card group</source>
        <extracomment>RU: Завести группу карт</extracomment>
        <translation>Завести группу карт</translation>
    </message>
    <message>
        <source>Settings of Plazius</source>
        <extracomment>RU: Настройки Plazius</extracomment>
        <translation>Настройки Plazius</translation>
    </message>
    <message>
        <source>Show the password of the point of sale</source>
        <extracomment>RU: Показать пароль точки продаж</extracomment>
        <translation>Показать пароль точки продаж</translation>
    </message>
    <message>
        <source>Hide the password of the point of sale</source>
        <extracomment>RU: Скрыть пароль точки продаж</extracomment>
        <translation>Скрыть пароль точки продаж</translation>
    </message>
    <message>
        <source>Plazius</source>
        <extracomment>RU: Плазиус</extracomment>
        <translation>Плазиус</translation>
    </message>
    <message>
        <source>s</source>
        <extracomment>RU: с</extracomment>
        <translation>с</translation>
    </message>
    <message>
        <source>from 1 to 300 s; 7 is recommended</source>
        <extracomment>RU: от 1 до 300 с; рекомендуется 7</extracomment>
        <translation>от 1 до 300 с; рекомендуется 7</translation>
    </message>
    <message>
        <source>guarded by the rights of a file only</source>
        <extracomment>RU: защищён только правами файла</extracomment>
        <translation>защищён только правами файла</translation>
    </message>
    <message>
        <source>empty: the till number</source>
        <extracomment>RU: пусто: номер кассы</extracomment>
        <translation>пусто: номер кассы</translation>
    </message>
    <message>
        <source>from 20 to 80</source>
        <extracomment>RU: от 20 до 80</extracomment>
        <translation>от 20 до 80</translation>
    </message>
    <message>
        <source>then the till waits for the answer, not the cashier</source>
        <extracomment>RU: дальше ответ ждёт касса, а не кассир</extracomment>
        <translation>дальше ответ ждёт касса, а не кассир</translation>
    </message>
    <message>
        <source>not less than 10 s</source>
        <extracomment>RU: не меньше 10 с</extracomment>
        <translation>не меньше 10 с</translation>
    </message>
    <message>
        <source>Settings file of Plazius</source>
        <extracomment>RU: Файл настроек Plazius</extracomment>
        <translation>Файл настроек Plazius</translation>
    </message>
    <message>
        <source>The file “%1” holds settings already.</source>
        <extracomment>RU: В файле «%1» уже есть настройки.</extracomment>
        <translation>В файле «%1» уже есть настройки.</translation>
    </message>
    <message>
        <source>Show them in the fields, or write into the file what stands in the fields now? “OK” will write it.</source>
        <extracomment>RU: Показать их в полях или записать в файл то, что стоит в полях сейчас? Запись произойдёт по «ОК».</extracomment>
        <translation>Показать их в полях или записать в файл то, что стоит в полях сейчас? Запись произойдёт по «ОК».</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>RU: Показать</extracomment>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Keep the fields</source>
        <extracomment>RU: Оставить поля</extracomment>
        <translation>Оставить поля</translation>
    </message>
    <message>
        <source>“%1”, cardmode = %2</source>
        <extracomment>RU: «%1», cardmode = %2</extracomment>
        <translation>«%1», cardmode = %2</translation>
    </message>
    <message>
        <source>there is no group with cardmode = %1</source>
        <extracomment>RU: нет группы с cardmode = %1</extracomment>
        <translation>нет группы с cardmode = %1</translation>
    </message>
    <message>
        <source>Checking the link to Plazius</source>
        <extracomment>RU: Проверяем связь с Plazius</extracomment>
        <translation>Проверяем связь с Plazius</translation>
    </message>
</context>
<context>
    <name>companion::PlaziusPaying</name>
    <message>
        <source>This sum of points cannot be spent.</source>
        <extracomment>RU: Такую сумму баллов списать нельзя.</extracomment>
        <translation>Такую сумму баллов списать нельзя.</translation>
    </message>
    <message>
        <source>The buyer paid by card in the app, which this till cannot take: take the Plazius card off the receipt.</source>
        <extracomment>RU: Покупатель оплатил картой в приложении, эта касса такую оплату не принимает: снимите карту Plazius с чека.</extracomment>
        <translation>Покупатель оплатил картой в приложении, эта касса такую оплату не принимает: снимите карту Plazius с чека.</translation>
    </message>
    <message>
        <source>The buyer spent more points in the app than this receipt may take: take the Plazius card off the receipt.</source>
        <extracomment>RU: Покупатель списал в приложении больше баллов, чем можно списать на этот чек: снимите карту Plazius с чека.</extracomment>
        <translation>Покупатель списал в приложении больше баллов, чем можно списать на этот чек: снимите карту Plazius с чека.</translation>
    </message>
    <message>
        <source>%1 Points and discounts of Plazius are off the receipt.</source>
        <extracomment>RU: %1 Баллы и скидки Plazius сняты с чека.</extracomment>
        <translation>%1 Баллы и скидки Plazius сняты с чека.</translation>
    </message>
</context>
<context>
    <name>companion::PlaziusProvider</name>
    <message>
        <source>the receipt cannot be sent to Plazius: %1</source>
        <extracomment>RU: чек нельзя передать в Plazius: %1</extracomment>
        <translation>чек нельзя передать в Plazius: %1</translation>
    </message>
    <message>
        <source>Plazius did not take the sale, the return waits in the archive</source>
        <extracomment>RU: продажа в Plazius не принята, возврат ждёт в архиве</extracomment>
        <translation>продажа в Plazius не принята, возврат ждёт в архиве</translation>
    </message>
    <message>
        <source>points spent: %1</source>
        <extracomment>RU: списано баллов: %1</extracomment>
        <translation>списано баллов: %1</translation>
    </message>
    <message>
        <source>discount “%1”: %2</source>
        <extracomment>RU: скидка «%1»: %2</extracomment>
        <translation>скидка «%1»: %2</translation>
    </message>
</context>
<context>
    <name>companion::PlaziusReader</name>
    <message>
        <source>Plazius: the operation was refused (code %1)</source>
        <extracomment>RU: Plazius: операция отклонена (код %1)</extracomment>
        <translation>Plazius: операция отклонена (код %1)</translation>
    </message>
</context>
<context>
    <name>companion::PlaziusTalk</name>
    <message>
        <source>the operation is already running</source>
        <extracomment>RU: операция уже выполняется</extracomment>
        <translation>операция уже выполняется</translation>
    </message>
</context>
<context>
    <name>companion::PlaziusWindows</name>
    <message>
        <source>Replace the buyer</source>
        <extracomment>RU: Заменить покупателя</extracomment>
        <translation>Заменить покупателя</translation>
    </message>
    <message>
        <source>There is a buyer on the receipt already: %1.</source>
        <extracomment>RU: На чеке уже покупатель: %1.</extracomment>
        <translation>На чеке уже покупатель: %1.</translation>
    </message>
    <message>
        <source>Replace him? Discounts and points will be counted anew.</source>
        <extracomment>RU: Заменить? Скидки и баллы будут посчитаны заново.</extracomment>
        <translation>Заменить? Скидки и баллы будут посчитаны заново.</translation>
    </message>
    <message>
        <source>Replace</source>
        <extracomment>RU: Заменить</extracomment>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>RU: Оставить</extracomment>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>The buyer is found.</source>
        <extracomment>RU: Покупатель найден.</extracomment>
        <translation>Покупатель найден.</translation>
    </message>
    <message>
        <source>Card added: %1.</source>
        <extracomment>RU: Карта добавлена: %1.</extracomment>
        <translation>Карта добавлена: %1.</translation>
    </message>
    <message>
        <source>Points that may be spent: %1.</source>
        <extracomment>RU: Можно списать баллов: %1.</extracomment>
        <translation>Можно списать баллов: %1.</translation>
    </message>
    <message>
        <source>The card is off: the points spent go back to the buyer.</source>
        <extracomment>RU: Карта снята: потраченные баллы возвращаются покупателю.</extracomment>
        <translation>Карта снята: потраченные баллы возвращаются покупателю.</translation>
    </message>
    <message>
        <source>Asking Plazius for discounts…</source>
        <extracomment>RU: Запрашиваем скидки Plazius…</extracomment>
        <translation>Запрашиваем скидки Plazius…</translation>
    </message>
    <message>
        <source>Go on without Plazius</source>
        <extracomment>RU: Продолжить без Plazius</extracomment>
        <translation>Продолжить без Plazius</translation>
    </message>
    <message>
        <source>Asking how many points may be spent…</source>
        <extracomment>RU: Узнаём, сколько баллов можно списать…</extracomment>
        <translation>Узнаём, сколько баллов можно списать…</translation>
    </message>
    <message>
        <source>Telling Plazius of the discounts…</source>
        <extracomment>RU: Передаём скидки в Plazius…</extracomment>
        <translation>Передаём скидки в Plazius…</translation>
    </message>
    <message>
        <source>Payment without Plazius</source>
        <extracomment>RU: Оплата без Plazius</extracomment>
        <translation>Оплата без Plazius</translation>
    </message>
    <message>
        <source>To pay: %1 ₽.</source>
        <extracomment>RU: К оплате: %1 ₽.</extracomment>
        <translation>К оплате: %1 ₽.</translation>
    </message>
    <message>
        <source>Go on to the payment</source>
        <extracomment>RU: Перейти к оплате</extracomment>
        <translation>Перейти к оплате</translation>
    </message>
    <message>
        <source>Stay</source>
        <extracomment>RU: Остаться</extracomment>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Back to the goods</source>
        <extracomment>RU: Вернуться к товарам</extracomment>
        <translation>Вернуться к товарам</translation>
    </message>
    <message>
        <source>The spending of points and the discounts of Plazius will be undone.</source>
        <extracomment>RU: Списание баллов и скидки Plazius будут отменены.</extracomment>
        <translation>Списание баллов и скидки Plazius будут отменены.</translation>
    </message>
    <message>
        <source>At the subtotal they will be asked for again.</source>
        <extracomment>RU: На подытоге они будут запрошены снова.</extracomment>
        <translation>На подытоге они будут запрошены снова.</translation>
    </message>
    <message>
        <source>A payment code holds once: the buyer has to show a new one.</source>
        <extracomment>RU: Платёжный код действует один раз: покупатель должен показать новый.</extracomment>
        <translation>Платёжный код действует один раз: покупатель должен показать новый.</translation>
    </message>
    <message>
        <source>Plazius: receipts were left open, %1 for %2 ₽.</source>
        <extracomment>RU: Plazius: остались незакрытые чеки, %1 на %2 ₽.</extracomment>
        <translation>Plazius: остались незакрытые чеки, %1 на %2 ₽.</translation>
    </message>
    <message>
        <source>The program ended before they closed: points and cards can be given back.</source>
        <extracomment>RU: Программа завершилась раньше, чем они закрылись: баллы и карты можно вернуть.</extracomment>
        <translation>Программа завершилась раньше, чем они закрылись: баллы и карты можно вернуть.</translation>
    </message>
    <message>
        <source>Undo at Plazius</source>
        <extracomment>RU: Отменить в Plazius</extracomment>
        <translation>Отменить в Plazius</translation>
    </message>
</context>
<context>
    <name>companion::PlaziusWords</name>
    <message>
        <source>The link has been established!</source>
        <extracomment>RU: Связь успешно установлена!</extracomment>
        <translation>Связь успешно установлена!</translation>
    </message>
    <message>
        <source>the certificate of the server has expired, check the clock of the till</source>
        <extracomment>RU: срок действия сертификата сервера истёк, проверьте часы кассы</extracomment>
        <translation>срок действия сертификата сервера истёк, проверьте часы кассы</translation>
    </message>
    <message>
        <source>the certificate of the server is not valid yet, check the clock of the till</source>
        <extracomment>RU: срок действия сертификата сервера ещё не начался, проверьте часы кассы</extracomment>
        <translation>срок действия сертификата сервера ещё не начался, проверьте часы кассы</translation>
    </message>
    <message>
        <source>the certificate was issued to another server</source>
        <extracomment>RU: сертификат выдан другому серверу</extracomment>
        <translation>сертификат выдан другому серверу</translation>
    </message>
    <message>
        <source>the certificate of the server was issued by an unknown authority</source>
        <extracomment>RU: сертификат сервера выдан неизвестным центром</extracomment>
        <translation>сертификат сервера выдан неизвестным центром</translation>
    </message>
    <message>
        <source>the answer is not from Plazius</source>
        <extracomment>RU: ответ не от Plazius</extracomment>
        <translation>ответ не от Plazius</translation>
    </message>
    <message>
        <source>the login or the password of the point of sale was not accepted</source>
        <extracomment>RU: логин или пароль точки продаж не приняты</extracomment>
        <translation>логин или пароль точки продаж не приняты</translation>
    </message>
    <message>
        <source>the server does not answer requests for the time being (code %1)</source>
        <extracomment>RU: сервер временно не отвечает на запросы (код %1)</extracomment>
        <translation>сервер временно не отвечает на запросы (код %1)</translation>
    </message>
    <message>
        <source>the answer did not arrive whole</source>
        <extracomment>RU: ответ получен не полностью</extracomment>
        <translation>ответ получен не полностью</translation>
    </message>
    <message>
        <source>the operation was refused (code %1)</source>
        <extracomment>RU: операция отклонена (код %1)</extracomment>
        <translation>операция отклонена (код %1)</translation>
    </message>
    <message>
        <source>the customer was not found</source>
        <extracomment>RU: покупатель не найден</extracomment>
        <translation>покупатель не найден</translation>
    </message>
    <message>
        <source>the waiting was broken off</source>
        <extracomment>RU: ожидание прервано</extracomment>
        <translation>ожидание прервано</translation>
    </message>
    <message>
        <source>the module is not set up: login or password of the point of sale are missing</source>
        <extracomment>RU: модуль не настроен: нет логина или пароля точки продаж</extracomment>
        <translation>модуль не настроен: нет логина или пароля точки продаж</translation>
    </message>
    <message>
        <source>the receipt could not be put into the form of Plazius</source>
        <extracomment>RU: чек не удалось передать в форме Plazius</extracomment>
        <translation>чек не удалось передать в форме Plazius</translation>
    </message>
    <message>
        <source>The login or the password of the point of sale was not accepted</source>
        <extracomment>RU: Логин или пароль точки продаж не приняты</extracomment>
        <translation>Логин или пароль точки продаж не приняты</translation>
    </message>
    <message>
        <source>The request was cancelled</source>
        <extracomment>RU: Запрос отменён</extracomment>
        <translation>Запрос отменён</translation>
    </message>
    <message>
        <source>No link to Plazius</source>
        <extracomment>RU: Нет связи с Plazius</extracomment>
        <translation>Нет связи с Plazius</translation>
    </message>
    <message>
        <source>An earlier operation of Plazius is still running: the receipt goes on without its points and discounts.</source>
        <extracomment>RU: Предыдущая операция Plazius ещё выполняется: чек продолжается без баллов и скидок Plazius.</extracomment>
        <translation>Предыдущая операция Plazius ещё выполняется: чек продолжается без баллов и скидок Plazius.</translation>
    </message>
    <message>
        <source>the result was not told</source>
        <extracomment>RU: результат не сообщён</extracomment>
        <translation>результат не сообщён</translation>
    </message>
    <message>
        <source>bonus roubles accrued: %1</source>
        <extracomment>RU: начислено бонусных рублей: %1</extracomment>
        <translation>начислено бонусных рублей: %1</translation>
    </message>
    <message>
        <source>The clock of the till is %1 s behind that of the Plazius server</source>
        <extracomment>RU: Часы кассы отстают от часов сервера Plazius на %1 с</extracomment>
        <translation>Часы кассы отстают от часов сервера Plazius на %1 с</translation>
    </message>
    <message>
        <source>The clock of the till is %1 s ahead of that of the Plazius server</source>
        <extracomment>RU: Часы кассы спешат относительно часов сервера Plazius на %1 с</extracomment>
        <translation>Часы кассы спешат относительно часов сервера Plazius на %1 с</translation>
    </message>
</context>
<context>
    <name>companion::ProfileActions</name>
    <message>
        <source>The reference lists of this till are different.</source>
        <extracomment>RU: Справочники этой кассы другие.</extracomment>
        <translation>Справочники этой кассы другие.</translation>
    </message>
    <message>
        <source>Rows that do not exist here will have no effect.</source>
        <extracomment>RU: Строки, которых здесь нет, работать не будут.</extracomment>
        <translation>Строки, которых здесь нет, работать не будут.</translation>
    </message>
    <message>
        <source>The changes are not saved.</source>
        <extracomment>RU: Изменения не сохранены.</extracomment>
        <translation>Изменения не сохранены.</translation>
    </message>
    <message>
        <source>Unsaved changes will be replaced by the settings from the server.</source>
        <extracomment>RU: Несохранённые изменения заменятся настройками с сервера.</extracomment>
        <translation>Несохранённые изменения заменятся настройками с сервера.</translation>
    </message>
    <message>
        <source>Apply</source>
        <extracomment>RU: Применить</extracomment>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>RU: Отмена</extracomment>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Profile applied: %1.</source>
        <extracomment>RU: Применена конфигурация: %1.</extracomment>
        <translation>Применена конфигурация: %1.</translation>
    </message>
    <message>
        <source>The profile was not applied.</source>
        <extracomment>RU: Конфигурация не применена.</extracomment>
        <translation>Конфигурация не применена.</translation>
    </message>
    <message>
        <source>The check of the settings found an error: %1</source>
        <extracomment>RU: Проверка настроек нашла ошибку: %1</extracomment>
        <translation>Проверка настроек нашла ошибку: %1</translation>
    </message>
    <message>
        <source>Saved on the server: %1.</source>
        <extracomment>RU: Сохранена на сервере: %1.</extracomment>
        <translation>Сохранена на сервере: %1.</translation>
    </message>
    <message>
        <source>The profile was not saved.</source>
        <extracomment>RU: Конфигурация не сохранена.</extracomment>
        <translation>Конфигурация не сохранена.</translation>
    </message>
    <message>
        <source>They will be replaced by the former settings.</source>
        <extracomment>RU: Они заменятся прежними настройками.</extracomment>
        <translation>Они заменятся прежними настройками.</translation>
    </message>
    <message>
        <source>Return</source>
        <extracomment>RU: Вернуть</extracomment>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>The settings from before %1 are back.</source>
        <extracomment>RU: Возвращены настройки, которые были до %1.</extracomment>
        <translation>Возвращены настройки, которые были до %1.</translation>
    </message>
    <message>
        <source>The former settings were not brought back.</source>
        <extracomment>RU: Прежние настройки не возвращены.</extracomment>
        <translation>Прежние настройки не возвращены.</translation>
    </message>
</context>
<context>
    <name>companion::ProfileApplier</name>
    <message>
        <source>The profile was not applied, the till works with the former settings. Reason: %1</source>
        <extracomment>RU: Конфигурация не применена, касса работает с прежними настройками. Причина: %1</extracomment>
        <translation>Конфигурация не применена, касса работает с прежними настройками. Причина: %1</translation>
    </message>
    <message>
        <source>The link check failed after the profile was applied, and the former settings could not be brought back. Reason: %1</source>
        <extracomment>RU: После применения конфигурации проверка связи не прошла, а прежние настройки вернуть не удалось. Причина: %1</extracomment>
        <translation>После применения конфигурации проверка связи не прошла, а прежние настройки вернуть не удалось. Причина: %1</translation>
    </message>
    <message>
        <source>The link check failed after the profile was applied, the former settings are back. %1</source>
        <extracomment>RU: После применения конфигурации проверка связи не прошла, возвращены прежние настройки. %1</extracomment>
        <translation>После применения конфигурации проверка связи не прошла, возвращены прежние настройки. %1</translation>
    </message>
    <message>
        <source>Another profile is being applied already</source>
        <extracomment>RU: Уже применяется другая конфигурация</extracomment>
        <translation>Уже применяется другая конфигурация</translation>
    </message>
</context>
<context>
    <name>companion::ProfileHistoryDialog</name>
    <message>
        <source>What was applied and saved</source>
        <extracomment>RU: Что применялось и сохранялось</extracomment>
        <translation>Что применялось и сохранялось</translation>
    </message>
    <message>
        <source>Return</source>
        <extracomment>RU: Вернуть</extracomment>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>RU: Сейчас</extracomment>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>After the return</source>
        <extracomment>RU: После возврата</extracomment>
        <translation>После возврата</translation>
    </message>
    <message>
        <source>History of profiles</source>
        <extracomment>RU: История конфигураций</extracomment>
        <translation>История конфигураций</translation>
    </message>
    <message>
        <source>Differences</source>
        <extracomment>RU: Отличия</extracomment>
        <translation>Отличия</translation>
    </message>
    <message>
        <source>There is no history yet</source>
        <extracomment>RU: Истории пока нет</extracomment>
        <translation>Истории пока нет</translation>
    </message>
    <message>
        <source>It begins with the first profile that is applied or saved</source>
        <extracomment>RU: Она начнётся с первой применённой или сохранённой конфигурации</extracomment>
        <translation>Она начнётся с первой применённой или сохранённой конфигурации</translation>
    </message>
    <message>
        <source>The database does not answer.</source>
        <extracomment>RU: База данных не отвечает.</extracomment>
        <translation>База данных не отвечает.</translation>
    </message>
    <message>
        <source>Bringing the former settings back</source>
        <extracomment>RU: Возвращаем прежние настройки</extracomment>
        <translation>Возвращаем прежние настройки</translation>
    </message>
</context>
<context>
    <name>companion::ProfileKeeper</name>
    <message>
        <source>These settings were in force before, and the former ones were brought back.</source>
        <extracomment>RU: Эти настройки уже применялись, и прежние были возвращены.</extracomment>
        <translation>Эти настройки уже применялись, и прежние были возвращены.</translation>
    </message>
    <message>
        <source>The history of profiles was not written</source>
        <extracomment>RU: Запись в историю конфигураций не сделана</extracomment>
        <translation>Запись в историю конфигураций не сделана</translation>
    </message>
</context>
<context>
    <name>companion::ProfileLoadDialog</name>
    <message>
        <source>Profiles on the server</source>
        <extracomment>RU: Конфигурации на сервере</extracomment>
        <translation>Конфигурации на сервере</translation>
    </message>
    <message>
        <source>Apply</source>
        <extracomment>RU: Применить</extracomment>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>On this till</source>
        <extracomment>RU: На этой кассе</extracomment>
        <translation>На этой кассе</translation>
    </message>
    <message>
        <source>On the server</source>
        <extracomment>RU: На сервере</extracomment>
        <translation>На сервере</translation>
    </message>
    <message>
        <source>Loading settings from the server</source>
        <extracomment>RU: Загрузка настроек с сервера</extracomment>
        <translation>Загрузка настроек с сервера</translation>
    </message>
    <message>
        <source>Differences</source>
        <extracomment>RU: Отличия</extracomment>
        <translation>Отличия</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>RU: Повторить</extracomment>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Asking for the list of profiles</source>
        <extracomment>RU: Запрашиваем список конфигураций</extracomment>
        <translation>Запрашиваем список конфигураций</translation>
    </message>
    <message>
        <source>There is no profile on the server yet</source>
        <extracomment>RU: На сервере ещё нет ни одной конфигурации</extracomment>
        <translation>На сервере ещё нет ни одной конфигурации</translation>
    </message>
    <message>
        <source>Loading the profile</source>
        <extracomment>RU: Загружаем конфигурацию</extracomment>
        <translation>Загружаем конфигурацию</translation>
    </message>
    <message>
        <source>The reference lists of this till are different.</source>
        <extracomment>RU: Справочники этой кассы другие.</extracomment>
        <translation>Справочники этой кассы другие.</translation>
    </message>
    <message>
        <source>Applying and checking the link</source>
        <extracomment>RU: Применяем и проверяем связь</extracomment>
        <translation>Применяем и проверяем связь</translation>
    </message>
    <message>
        <source>The request was cancelled</source>
        <extracomment>RU: Запрос отменён</extracomment>
        <translation>Запрос отменён</translation>
    </message>
</context>
<context>
    <name>companion::ProfilePage</name>
    <message>
        <source>s</source>
        <extracomment>RU: с</extracomment>
        <translation>с</translation>
    </message>
    <message>
        <source>Load from the server…</source>
        <extracomment>RU: Загрузить с сервера…</extracomment>
        <translation>Загрузить с сервера…</translation>
    </message>
    <message>
        <source>Save on the server…</source>
        <extracomment>RU: Сохранить на сервере…</extracomment>
        <translation>Сохранить на сервере…</translation>
    </message>
    <message>
        <source>History…</source>
        <extracomment>RU: История…</extracomment>
        <translation>История…</translation>
    </message>
    <message>
        <source>not less than 15 s</source>
        <extracomment>RU: не меньше 15 с</extracomment>
        <translation>не меньше 15 с</translation>
    </message>
    <message>
        <source>the default profile will be used</source>
        <extracomment>RU: будет использована конфигурация по умолчанию</extracomment>
        <translation>будет использована конфигурация по умолчанию</translation>
    </message>
</context>
<context>
    <name>companion::ProfileSaveDialog</name>
    <message>
        <source>Comment</source>
        <extracomment>RU: Комментарий</extracomment>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>RU: Сохранить</extracomment>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Saving settings on the server</source>
        <extracomment>RU: Сохранение настроек на сервере</extracomment>
        <translation>Сохранение настроек на сервере</translation>
    </message>
    <message>
        <source>Save as the default profile</source>
        <extracomment>RU: Сохранить как конфигурацию по умолчанию</extracomment>
        <translation>Сохранить как конфигурацию по умолчанию</translation>
    </message>
    <message>
        <source>Unsaved changes will not be part of the profile.</source>
        <extracomment>RU: Несохранённые изменения в конфигурацию не войдут.</extracomment>
        <translation>Несохранённые изменения в конфигурацию не войдут.</translation>
    </message>
    <message>
        <source>The settings that the till works with now go to the server. To send the new ones, press “OK” first.</source>
        <extracomment>RU: На сервер уйдут настройки, с которыми касса работает сейчас. Чтобы отправить новые, сначала нажмите «ОК».</extracomment>
        <translation>На сервер уйдут настройки, с которыми касса работает сейчас. Чтобы отправить новые, сначала нажмите «ОК».</translation>
    </message>
    <message>
        <source>Asking for the list of profiles</source>
        <extracomment>RU: Запрашиваем список конфигураций</extracomment>
        <translation>Запрашиваем список конфигураций</translation>
    </message>
    <message>
        <source>1 to 64 characters, without / \ ? # % and without a dot in front</source>
        <extracomment>RU: от 1 до 64 знаков, без / ? # %, обратной косой черты и точки в начале</extracomment>
        <translation>от 1 до 64 знаков, без / ? # %, обратной косой черты и точки в начале</translation>
    </message>
    <message>
        <source>There is such a profile, and it will be replaced.</source>
        <extracomment>RU: Такая конфигурация уже есть и будет заменена.</extracomment>
        <translation>Такая конфигурация уже есть и будет заменена.</translation>
    </message>
    <message>
        <source>Changed %1, till %2</source>
        <extracomment>RU: Изменена %1, касса %2</extracomment>
        <translation>Изменена %1, касса %2</translation>
    </message>
    <message>
        <source>A new profile will be made.</source>
        <extracomment>RU: Будет создана новая конфигурация.</extracomment>
        <translation>Будет создана новая конфигурация.</translation>
    </message>
    <message>
        <source>Saving the profile</source>
        <extracomment>RU: Сохраняем конфигурацию</extracomment>
        <translation>Сохраняем конфигурацию</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>RU: Отмена</extracomment>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>It was removed. Make it anew with the settings of this till?</source>
        <extracomment>RU: Её удалили. Создать заново с настройками этой кассы?</extracomment>
        <translation>Её удалили. Создать заново с настройками этой кассы?</translation>
    </message>
    <message>
        <source>Make</source>
        <extracomment>RU: Создать</extracomment>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Load it to see what was changed, or replace it with the settings of this till?</source>
        <extracomment>RU: Загрузить её, чтобы посмотреть, что изменено, или заменить настройками этой кассы?</extracomment>
        <translation>Загрузить её, чтобы посмотреть, что изменено, или заменить настройками этой кассы?</translation>
    </message>
    <message>
        <source>Load</source>
        <extracomment>RU: Загрузить</extracomment>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Replace</source>
        <extracomment>RU: Заменить</extracomment>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>RU: Повторить</extracomment>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>The request was cancelled</source>
        <extracomment>RU: Запрос отменён</extracomment>
        <translation>Запрос отменён</translation>
    </message>
</context>
<context>
    <name>companion::Program</name>
    <message>
        <source>The program cannot work and will close. Tell the administrator: %1</source>
        <extracomment>RU: Программа не может работать и закроется. Сообщите администратору: %1</extracomment>
        <translation>Программа не может работать и закроется. Сообщите администратору: %1</translation>
    </message>
</context>
<context>
    <name>companion::QueuePage</name>
    <message>
        <source>Sending queue</source>
        <extracomment>RU: Очередь отправки</extracomment>
        <translation>Очередь отправки</translation>
    </message>
</context>
<context>
    <name>companion::QueueWindow</name>
    <message>
        <source>Sending queue</source>
        <extracomment>RU: Очередь отправки</extracomment>
        <translation>Очередь отправки</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>RU: Пауза</extracomment>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Send now</source>
        <extracomment>RU: Отправить сейчас</extracomment>
        <translation>Отправить сейчас</translation>
    </message>
    <message>
        <source>Details</source>
        <extracomment>RU: Подробности</extracomment>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>RU: Ожидают</extracomment>
        <translation>Ожидают</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <extracomment>RU: Требует внимания</extracomment>
        <translation>Требует внимания</translation>
    </message>
    <message>
        <source>Waits for registration</source>
        <extracomment>RU: Ожидает регистрации</extracomment>
        <translation>Ожидает регистрации</translation>
    </message>
    <message>
        <source>Archive of refusals</source>
        <extracomment>RU: Архив отказов</extracomment>
        <translation>Архив отказов</translation>
    </message>
    <message>
        <source>Until the next sending</source>
        <extracomment>RU: До следующей отправки</extracomment>
        <translation>До следующей отправки</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <extracomment>RU: Всё отправлено</extracomment>
        <translation>Всё отправлено</translation>
    </message>
    <message>
        <source>New receipts appear here by themselves</source>
        <extracomment>RU: Новые чеки появятся здесь сами</extracomment>
        <translation>Новые чеки появятся здесь сами</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <extracomment>RU: Внимание не требуется</extracomment>
        <translation>Внимание не требуется</translation>
    </message>
    <message>
        <source>Receipts that the program could not send by itself stand here</source>
        <extracomment>RU: Здесь стоят чеки, которые программа не смогла отправить сама</extracomment>
        <translation>Здесь стоят чеки, которые программа не смогла отправить сама</translation>
    </message>
    <message>
        <source>Nobody waits for registration</source>
        <extracomment>RU: Никто не ждёт регистрации</extracomment>
        <translation>Никто не ждёт регистрации</translation>
    </message>
    <message>
        <source>Receipts of customers whom BreviX does not know yet stand here</source>
        <extracomment>RU: Здесь стоят чеки покупателей, которых BreviX ещё не знает</extracomment>
        <translation>Здесь стоят чеки покупателей, которых BreviX ещё не знает</translation>
    </message>
    <message>
        <source>No refusals</source>
        <extracomment>RU: Отказов нет</extracomment>
        <translation>Отказов нет</translation>
    </message>
    <message>
        <source>Refusals of the service and withdrawn receipts stay here</source>
        <extracomment>RU: Здесь остаются отказы сервиса и отозванные чеки</extracomment>
        <translation>Здесь остаются отказы сервиса и отозванные чеки</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>RU: Продолжить</extracomment>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <extracomment>RU: Отозвать</extracomment>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Withdraw receipt No. %1?</source>
        <extracomment>RU: Отозвать чек № %1?</extracomment>
        <translation>Отозвать чек № %1?</translation>
    </message>
    <message>
        <source>Do not withdraw</source>
        <extracomment>RU: Не отзывать</extracomment>
        <translation>Не отзывать</translation>
    </message>
    <message>
        <source>The receipt is withdrawn.</source>
        <extracomment>RU: Чек отозван.</extracomment>
        <translation>Чек отозван.</translation>
    </message>
    <message>
        <source>The row has changed meanwhile.</source>
        <extracomment>RU: Строка тем временем изменилась.</extracomment>
        <translation>Строка тем временем изменилась.</translation>
    </message>
    <message>
        <source>The database does not answer.</source>
        <extracomment>RU: База данных не отвечает.</extracomment>
        <translation>База данных не отвечает.</translation>
    </message>
    <message>
        <source>The queue is unchanged. Details are in the log of the program.</source>
        <extracomment>RU: Очередь не изменилась. Подробности — в журнале программы.</extracomment>
        <translation>Очередь не изменилась. Подробности — в журнале программы.</translation>
    </message>
</context>
<context>
    <name>companion::QueueWords</name>
    <message>
        <source>Everything is sent</source>
        <extracomment>RU: Всё отправлено</extracomment>
        <translation>Всё отправлено</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s), %1</source>
        <extracomment>RU: %n чек, %1 | %n чека, %1 | %n чеков, %1 EN: %n receipt, %1 | %n receipts, %1</extracomment>
        <translation>
            <numerusform>%n чек, %1</numerusform><numerusform>%n чека, %1</numerusform><numerusform>%n чеков, %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) need attention</source>
        <extracomment>RU: %n чек требует внимания | %n чека требуют внимания | %n чеков требуют внимания EN: %n receipt needs attention | %n receipts need attention</extracomment>
        <translation>
            <numerusform>%n чек требует внимания</numerusform><numerusform>%n чека требуют внимания</numerusform><numerusform>%n чеков требуют внимания</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) wait for registration</source>
        <extracomment>RU: %n чек ожидает регистрации | %n чека ожидают регистрации | %n чеков ожидают регистрации EN: %n receipt waits for registration | %n receipts wait for registration</extracomment>
        <translation>
            <numerusform>%n чек ожидает регистрации</numerusform><numerusform>%n чека ожидают регистрации</numerusform><numerusform>%n чеков ожидают регистрации</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n refusal(s)</source>
        <extracomment>RU: %n отказ | %n отказа | %n отказов EN: %n refusal | %n refusals</extracomment>
        <translation>
            <numerusform>%n отказ</numerusform><numerusform>%n отказа</numerusform><numerusform>%n отказов</numerusform></translation>
    </message>
    <message>
        <source>The other receipts go on meanwhile</source>
        <extracomment>RU: Остальные чеки тем временем отправляются</extracomment>
        <translation>Остальные чеки тем временем отправляются</translation>
    </message>
    <message>
        <source>BreviX does not know these customers: after they register the receipt can be sent again</source>
        <extracomment>RU: BreviX не знает этих покупателей: после регистрации чек можно отправить снова</extracomment>
        <translation>BreviX не знает этих покупателей: после регистрации чек можно отправить снова</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is lost: reason and sums are kept, personal data are erased after %n day(s)</source>
        <extracomment>RU: Ничего не потеряно: причина и суммы хранятся %n день, затем личные данные стираются | Ничего не потеряно: причина и суммы хранятся %n дня, затем личные данные стираются | Ничего не потеряно: причина и суммы хранятся %n дней, затем личные данные стираются EN: Nothing is lost: reason and sums are kept, personal data are erased after %n day | Nothing is lost: reason and sums are kept, personal data are erased after %n days</extracomment>
        <translation>
            <numerusform>Ничего не потеряно: причина и суммы хранятся %n день, затем личные данные стираются</numerusform><numerusform>Ничего не потеряно: причина и суммы хранятся %n дня, затем личные данные стираются</numerusform><numerusform>Ничего не потеряно: причина и суммы хранятся %n дней, затем личные данные стираются</numerusform></translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <extracomment>RU: не отправлено: %1</extracomment>
        <translation>не отправлено: %1</translation>
    </message>
    <message>
        <source>paused</source>
        <extracomment>RU: пауза</extracomment>
        <translation>пауза</translation>
    </message>
    <message>
        <source>sending now</source>
        <extracomment>RU: отправляется</extracomment>
        <translation>отправляется</translation>
    </message>
    <message>
        <source>next in %1 s</source>
        <extracomment>RU: следующая через %1 с</extracomment>
        <translation>следующая через %1 с</translation>
    </message>
    <message>
        <source>for a former server address: %1</source>
        <extracomment>RU: для прежнего адреса сервера: %1</extracomment>
        <translation>для прежнего адреса сервера: %1</translation>
    </message>
    <message>
        <source>≈ %1 s</source>
        <extracomment>RU: ≈ %1 с</extracomment>
        <translation>≈ %1 с</translation>
    </message>
    <message>
        <source>≈ %1 min</source>
        <extracomment>RU: ≈ %1 мин</extracomment>
        <translation>≈ %1 мин</translation>
    </message>
    <message>
        <source>≈ %1 h %2 min</source>
        <extracomment>RU: ≈ %1 ч %2 мин</extracomment>
        <translation>≈ %1 ч %2 мин</translation>
    </message>
</context>
<context>
    <name>companion::ReceiptTableModel</name>
    <message>
        <source>No.</source>
        <extracomment>RU: №</extracomment>
        <translation>№</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>RU: Наименование</extracomment>
        <translation>Наименование</translation>
    </message>
    <message>
        <source>Qty</source>
        <extracomment>RU: Кол-во</extracomment>
        <translation>Кол-во</translation>
    </message>
    <message>
        <source>Price</source>
        <extracomment>RU: Цена</extracomment>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Discount</source>
        <extracomment>RU: Скидка</extracomment>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Sum</source>
        <extracomment>RU: Сумма</extracomment>
        <translation>Сумма</translation>
    </message>
</context>
<context>
    <name>companion::RegistrationDialog</name>
    <message>
        <source>Registration of a new user of the BreviX service</source>
        <extracomment>RU: Регистрация нового пользователя сервиса BreviX</extracomment>
        <translation>Регистрация нового пользователя сервиса BreviX</translation>
    </message>
    <message>
        <source>Phone number</source>
        <extracomment>RU: Номер телефона</extracomment>
        <translation>Номер телефона</translation>
    </message>
    <message>
        <source>Send for moderation</source>
        <extracomment>RU: Отправить на модерацию</extracomment>
        <translation>Отправить на модерацию</translation>
    </message>
    <message>
        <source>Consent to the processing of personal data</source>
        <extracomment>RU: Согласие на обработку персональных данных</extracomment>
        <translation>Согласие на обработку персональных данных</translation>
    </message>
    <message>
        <source>Last name</source>
        <extracomment>RU: Фамилия</extracomment>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>First name</source>
        <extracomment>RU: Имя</extracomment>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Registration code from the SMS</source>
        <extracomment>RU: Код регистрации из СМС</extracomment>
        <translation>Код регистрации из СМС</translation>
    </message>
    <message>
        <source>Send again</source>
        <extracomment>RU: Отправить ещё раз</extracomment>
        <translation>Отправить ещё раз</translation>
    </message>
    <message>
        <source>Register</source>
        <extracomment>RU: Зарегистрировать</extracomment>
        <translation>Зарегистрировать</translation>
    </message>
    <message>
        <source>Apply</source>
        <extracomment>RU: Применить</extracomment>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The request was cancelled.</source>
        <extracomment>RU: Запрос отменён.</extracomment>
        <translation>Запрос отменён.</translation>
    </message>
    <message>
        <source>The registration is not finished. Esc or “Close” once more leaves.</source>
        <extracomment>RU: Регистрация не закончена. Esc или «Закрыть» ещё раз — выйти.</extracomment>
        <translation>Регистрация не закончена. Esc или «Закрыть» ещё раз — выйти.</translation>
    </message>
    <message>
        <source>The buyer is not applied. Esc or “Close” once more leaves.</source>
        <extracomment>RU: Покупатель не применён. Esc или «Закрыть» ещё раз — выйти.</extracomment>
        <translation>Покупатель не применён. Esc или «Закрыть» ещё раз — выйти.</translation>
    </message>
</context>
<context>
    <name>companion::RegistrationInput</name>
    <message>
        <source>Consent is needed</source>
        <extracomment>RU: Нужно согласие</extracomment>
        <translation>Нужно согласие</translation>
    </message>
    <message>
        <source>Enter the last name</source>
        <extracomment>RU: Укажите фамилию</extracomment>
        <translation>Укажите фамилию</translation>
    </message>
    <message>
        <source>Enter the first name</source>
        <extracomment>RU: Укажите имя</extracomment>
        <translation>Укажите имя</translation>
    </message>
    <message>
        <source>Enter the code from the SMS</source>
        <extracomment>RU: Введите код из СМС</extracomment>
        <translation>Введите код из СМС</translation>
    </message>
    <message>
        <source>Enter the code from the SMS: %1 digits</source>
        <extracomment>RU: Введите код из СМС: цифр — %1</extracomment>
        <translation>Введите код из СМС: цифр — %1</translation>
    </message>
</context>
<context>
    <name>companion::RegistrationView</name>
    <message>
        <source>Send again</source>
        <extracomment>RU: Отправить ещё раз</extracomment>
        <translation>Отправить ещё раз</translation>
    </message>
    <message>
        <source>An SMS was sent to the buyer</source>
        <extracomment>RU: Покупателю отправлено СМС</extracomment>
        <translation>Покупателю отправлено СМС</translation>
    </message>
    <message>
        <source>The country code need not be typed</source>
        <extracomment>RU: Код страны вводить не нужно</extracomment>
        <translation>Код страны вводить не нужно</translation>
    </message>
    <message>
        <source>Read the number to the buyer before sending it</source>
        <extracomment>RU: Прочитайте номер покупателю, прежде чем отправлять</extracomment>
        <translation>Прочитайте номер покупателю, прежде чем отправлять</translation>
    </message>
    <message>
        <source>The number was changed: the code of the former SMS is of no use.</source>
        <extracomment>RU: Номер изменён: код из прежнего СМС не подойдёт.</extracomment>
        <translation>Номер изменён: код из прежнего СМС не подойдёт.</translation>
    </message>
    <message>
        <source>already being sent</source>
        <extracomment>RU: уже отправляется</extracomment>
        <translation>уже отправляется</translation>
    </message>
</context>
<context>
    <name>companion::RegistrationWords</name>
    <message>
        <source>Sending the number to BreviX</source>
        <extracomment>RU: Отправляем номер в BreviX</extracomment>
        <translation>Отправляем номер в BreviX</translation>
    </message>
    <message>
        <source>Asking for another SMS</source>
        <extracomment>RU: Запрашиваем новое СМС</extracomment>
        <translation>Запрашиваем новое СМС</translation>
    </message>
    <message>
        <source>Registering the buyer at BreviX</source>
        <extracomment>RU: Регистрируем покупателя в BreviX</extracomment>
        <translation>Регистрируем покупателя в BreviX</translation>
    </message>
    <message>
        <source>Trying once more.</source>
        <extracomment>RU: Пробуем связаться ещё раз.</extracomment>
        <translation>Пробуем связаться ещё раз.</translation>
    </message>
    <message>
        <source>The buyer is registered: %1</source>
        <extracomment>RU: Покупатель зарегистрирован: %1</extracomment>
        <translation>Покупатель зарегистрирован: %1</translation>
    </message>
    <message>
        <source>The SMS was sent again, the former code is of no use now.</source>
        <extracomment>RU: СМС отправлено ещё раз, прежний код больше не подойдёт.</extracomment>
        <translation>СМС отправлено ещё раз, прежний код больше не подойдёт.</translation>
    </message>
    <message>
        <source>Send the number again.</source>
        <extracomment>RU: Отправьте номер ещё раз.</extracomment>
        <translation>Отправьте номер ещё раз.</translation>
    </message>
    <message>
        <source>Repeating sends no second SMS.</source>
        <extracomment>RU: Повтор не отправит второе СМС.</extracomment>
        <translation>Повтор не отправит второе СМС.</translation>
    </message>
    <message>
        <source>Enter the code from the SMS again.</source>
        <extracomment>RU: Введите код из СМС ещё раз.</extracomment>
        <translation>Введите код из СМС ещё раз.</translation>
    </message>
    <message>
        <source>Enter the code from the SMS again, attempts left: %1.</source>
        <extracomment>RU: Введите код из СМС ещё раз, осталось попыток: %1.</extracomment>
        <translation>Введите код из СМС ещё раз, осталось попыток: %1.</translation>
    </message>
    <message>
        <source>The next try is possible in %1 s.</source>
        <extracomment>RU: Следующая попытка — через %1 с.</extracomment>
        <translation>Следующая попытка — через %1 с.</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <extracomment>RU: Срок кода истёк</extracomment>
        <translation>Срок кода истёк</translation>
    </message>
    <message>
        <source>The code holds for %1</source>
        <extracomment>RU: Код действует ещё %1</extracomment>
        <translation>Код действует ещё %1</translation>
    </message>
    <message>
        <source>Attempts left: %1</source>
        <extracomment>RU: Осталось попыток: %1</extracomment>
        <translation>Осталось попыток: %1</translation>
    </message>
</context>
<context>
    <name>companion::ResendWords</name>
    <message>
        <source>The receipt is in the queue again.</source>
        <extracomment>RU: Чек поставлен в очередь.</extracomment>
        <translation>Чек поставлен в очередь.</translation>
    </message>
    <message>
        <source>The receipt was made anew by the settings of today and is in the queue again.</source>
        <extracomment>RU: Чек собран заново по нынешним настройкам и поставлен в очередь.</extracomment>
        <translation>Чек собран заново по нынешним настройкам и поставлен в очередь.</translation>
    </message>
    <message>
        <source>The receipt is in the queue again, without what was returned meanwhile.</source>
        <extracomment>RU: Чек поставлен в очередь без того, что тем временем вернули.</extracomment>
        <translation>Чек поставлен в очередь без того, что тем временем вернули.</translation>
    </message>
    <message>
        <source>Everything on the receipt was returned meanwhile: there is nothing to send.</source>
        <extracomment>RU: По чеку тем временем вернули всё: отправлять нечего.</extracomment>
        <translation>По чеку тем временем вернули всё: отправлять нечего.</translation>
    </message>
    <message>
        <source>The receipt cannot be sent again: the buyer's data are erased.</source>
        <extracomment>RU: Отправить снова нельзя: данные покупателя стёрты.</extracomment>
        <translation>Отправить снова нельзя: данные покупателя стёрты.</translation>
    </message>
    <message>
        <source>The BreviX id of the warehouse is still missing.</source>
        <extracomment>RU: Всё ещё не задан ИД BreviX склада.</extracomment>
        <translation>Всё ещё не задан ИД BreviX склада.</translation>
    </message>
    <message>
        <source>Give it in the settings of BreviX, then send the receipt again.</source>
        <extracomment>RU: Укажите его в настройках BreviX и отправьте чек снова.</extracomment>
        <translation>Укажите его в настройках BreviX и отправьте чек снова.</translation>
    </message>
</context>
<context>
    <name>companion::ReturnMode</name>
    <message>
        <source>Receipt number</source>
        <extracomment>RU: Номер чека</extracomment>
        <translation>Номер чека</translation>
    </message>
    <message>
        <source>No sale is chosen</source>
        <extracomment>RU: Чек продажи не выбран</extracomment>
        <translation>Чек продажи не выбран</translation>
    </message>
    <message>
        <source>Enter the receipt number and press Enter. No number: F7, return without a receipt</source>
        <extracomment>RU: Введите номер чека и нажмите Enter. Номера нет — F7: возврат без чека</extracomment>
        <translation>Введите номер чека и нажмите Enter. Номера нет — F7: возврат без чека</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <extracomment>RU: Ничего не найдено</extracomment>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>There is no sale with the number %1. Mend it or press F7: return without a receipt</source>
        <extracomment>RU: Продажи с номером %1 нет. Исправьте номер или нажмите F7: возврат без чека</extracomment>
        <translation>Продажи с номером %1 нет. Исправьте номер или нажмите F7: возврат без чека</translation>
    </message>
    <message>
        <source>Make or close the begun return first.</source>
        <extracomment>RU: Сначала оформите или закройте начатый возврат.</extracomment>
        <translation>Сначала оформите или закройте начатый возврат.</translation>
    </message>
    <message>
        <source>Return by receipt</source>
        <extracomment>RU: Возврат по чеку</extracomment>
        <translation>Возврат по чеку</translation>
    </message>
    <message>
        <source>Close the return of %1 ₽ unmade?</source>
        <extracomment>RU: Закрыть возврат на %1 ₽ без оформления?</extracomment>
        <translation>Закрыть возврат на %1 ₽ без оформления?</translation>
    </message>
    <message>
        <source>The chosen quantities will not be kept.</source>
        <extracomment>RU: Выбранные количества не сохранятся.</extracomment>
        <translation>Выбранные количества не сохранятся.</translation>
    </message>
    <message>
        <source>Close the return</source>
        <extracomment>RU: Закрыть возврат</extracomment>
        <translation>Закрыть возврат</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <extracomment>RU: Продолжить возврат</extracomment>
        <translation>Продолжить возврат</translation>
    </message>
    <message>
        <source>The return № %1 of %2 ₽ is made.</source>
        <extracomment>RU: Возврат № %1 на %2 ₽ оформлен.</extracomment>
        <translation>Возврат № %1 на %2 ₽ оформлен.</translation>
    </message>
    <message>
        <source>The return is not stored.</source>
        <extracomment>RU: Возврат не сохранён.</extracomment>
        <translation>Возврат не сохранён.</translation>
    </message>
    <message>
        <source>The search for the receipt failed.</source>
        <extracomment>RU: Поиск чека не удался.</extracomment>
        <translation>Поиск чека не удался.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>RU: Повторить</extracomment>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Say what comes back: F2, + and −</source>
        <extracomment>RU: Укажите, что возвращают: F2, + и −</extracomment>
        <translation>Укажите, что возвращают: F2, + и −</translation>
    </message>
</context>
<context>
    <name>companion::ReturnTableModel</name>
    <message>
        <source>No.</source>
        <extracomment>RU: №</extracomment>
        <translation>№</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>RU: Наименование</extracomment>
        <translation>Наименование</translation>
    </message>
    <message>
        <source>Price</source>
        <extracomment>RU: Цена</extracomment>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Sold</source>
        <extracomment>RU: Продано</extracomment>
        <translation>Продано</translation>
    </message>
    <message>
        <source>Returned before</source>
        <extracomment>RU: Возвращено ранее</extracomment>
        <translation>Возвращено ранее</translation>
    </message>
    <message>
        <source>To return</source>
        <extracomment>RU: К возврату</extracomment>
        <translation>К возврату</translation>
    </message>
    <message>
        <source>Sum</source>
        <extracomment>RU: Сумма</extracomment>
        <translation>Сумма</translation>
    </message>
</context>
<context>
    <name>companion::RowDetails</name>
    <message>
        <source>Sum</source>
        <extracomment>RU: Сумма</extracomment>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>RU: Покупатель</extracomment>
        <translation>Покупатель</translation>
    </message>
    <message>
        <source>Receipt closed</source>
        <extracomment>RU: Продажа</extracomment>
        <translation>Продажа</translation>
    </message>
    <message>
        <source>Tries</source>
        <extracomment>RU: Попыток</extracomment>
        <translation>Попыток</translation>
    </message>
    <message>
        <source>What to do</source>
        <extracomment>RU: Что сделать</extracomment>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>Send again</source>
        <extracomment>RU: Отправить снова</extracomment>
        <translation>Отправить снова</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <extracomment>RU: Отозвать</extracomment>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>RU: Копировать</extracomment>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Words of the service: “%1”</source>
        <extracomment>RU: Слова сервиса: «%1»</extracomment>
        <translation>Слова сервиса: «%1»</translation>
    </message>
    <message>
        <source>The buyer gets no cashback for this receipt. This cannot be undone.</source>
        <extracomment>RU: Покупатель не получит кэшбэк по этому чеку. Отменить это нельзя.</extracomment>
        <translation>Покупатель не получит кэшбэк по этому чеку. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>BreviX does not learn of the return: the buyer keeps the cashback of the returned goods. This cannot be undone.</source>
        <extracomment>RU: BreviX не узнает о возврате: покупатель сохранит кэшбэк за возвращённый товар. Отменить это нельзя.</extracomment>
        <translation>BreviX не узнает о возврате: покупатель сохранит кэшбэк за возвращённый товар. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Plazius does not learn of this sale: the buyer gets no points for it. This cannot be undone.</source>
        <extracomment>RU: Plazius не узнает об этой продаже: покупатель не получит за неё баллы. Отменить это нельзя.</extracomment>
        <translation>Plazius не узнает об этой продаже: покупатель не получит за неё баллы. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Plazius does not learn of the return: the buyer keeps the points he got and does not get back those he spent. This cannot be undone.</source>
        <extracomment>RU: Plazius не узнает о возврате: начисленные баллы останутся у покупателя, списанные к нему не вернутся. Отменить это нельзя.</extracomment>
        <translation>Plazius не узнает о возврате: начисленные баллы останутся у покупателя, списанные к нему не вернутся. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>If points of the buyer were spent, he does not get them back. This cannot be undone.</source>
        <extracomment>RU: Если баллы покупателя были списаны, они к нему не вернутся. Отменить это нельзя.</extracomment>
        <translation>Если баллы покупателя были списаны, они к нему не вернутся. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>The card stays on the Plazius order: its owner gets the points of it. This cannot be undone.</source>
        <extracomment>RU: Карта останется на заказе Plazius: баллы за него получит её владелец. Отменить это нельзя.</extracomment>
        <translation>Карта останется на заказе Plazius: баллы за него получит её владелец. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Discounts, spent points and the card stay on the Plazius order. This cannot be undone.</source>
        <extracomment>RU: Скидки, списанные баллы и карта останутся на заказе Plazius. Отменить это нельзя.</extracomment>
        <translation>Скидки, списанные баллы и карта останутся на заказе Plazius. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>The order stays open at Plazius, and the buyer does not get back the points spent on it. This cannot be undone.</source>
        <extracomment>RU: Заказ останется в Plazius открытым, а списанные по нему баллы не вернутся покупателю. Отменить это нельзя.</extracomment>
        <translation>Заказ останется в Plazius открытым, а списанные по нему баллы не вернутся покупателю. Отменить это нельзя.</translation>
    </message>
    <message>
        <source>No row is chosen</source>
        <extracomment>RU: Строка не выбрана</extracomment>
        <translation>Строка не выбрана</translation>
    </message>
    <message>
        <source>Receipt No. %1</source>
        <extracomment>RU: Чек № %1</extracomment>
        <translation>Чек № %1</translation>
    </message>
    <message>
        <source>%1, the last one %2</source>
        <extracomment>RU: %1, последняя %2</extracomment>
        <translation>%1, последняя %2</translation>
    </message>
    <message>
        <source>Perhaps carried out by the service: cannot be withdrawn</source>
        <extracomment>RU: Возможно, уже выполнено сервисом: отозвать нельзя</extracomment>
        <translation>Возможно, уже выполнено сервисом: отозвать нельзя</translation>
    </message>
</context>
<context>
    <name>companion::RowNotes</name>
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
        <source>restored from a backup, and the service does not know the receipt; it needs attention</source>
        <extracomment>RU: восстановлено из копии базы, сервис о чеке не знает, требует внимания</extracomment>
        <translation>восстановлено из копии базы, сервис о чеке не знает, требует внимания</translation>
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
<context>
    <name>companion::SaleMode</name>
    <message>
        <source>Goods</source>
        <extracomment>RU: Товар</extracomment>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Total</source>
        <extracomment>RU: Итого</extracomment>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Discount</source>
        <extracomment>RU: Скидка</extracomment>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Points spent</source>
        <extracomment>RU: Списано баллов</extracomment>
        <translation>Списано баллов</translation>
    </message>
    <message>
        <source>The receipt is empty</source>
        <extracomment>RU: Чек пуст</extracomment>
        <translation>Чек пуст</translation>
    </message>
    <message>
        <source>Scan goods or press F3</source>
        <extracomment>RU: Отсканируйте товар или нажмите F3</extracomment>
        <translation>Отсканируйте товар или нажмите F3</translation>
    </message>
    <message>
        <source>Annul receipt</source>
        <extracomment>RU: Аннулировать чек</extracomment>
        <translation>Аннулировать чек</translation>
    </message>
    <message>
        <source>Annul the receipt of %1 ₽?</source>
        <extracomment>RU: Аннулировать чек на %1 ₽?</extracomment>
        <translation>Аннулировать чек на %1 ₽?</translation>
    </message>
    <message>
        <source>Its lines and its buyer go away for good.</source>
        <extracomment>RU: Строки и покупатель будут сняты, вернуть их нельзя.</extracomment>
        <translation>Строки и покупатель будут сняты, вернуть их нельзя.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>RU: Не аннулировать</extracomment>
        <translation>Не аннулировать</translation>
    </message>
    <message>
        <source>Receipt № %1 is closed.</source>
        <extracomment>RU: Чек № %1 закрыт.</extracomment>
        <translation>Чек № %1 закрыт.</translation>
    </message>
    <message>
        <source>Change: %1 ₽.</source>
        <extracomment>RU: Сдача: %1 ₽.</extracomment>
        <translation>Сдача: %1 ₽.</translation>
    </message>
    <message>
        <source>The receipt is not stored for sending.</source>
        <extracomment>RU: Чек не сохранён для отправки.</extracomment>
        <translation>Чек не сохранён для отправки.</translation>
    </message>
    <message>
        <source>%1 The receipt stays open.</source>
        <extracomment>RU: %1 Чек остаётся открытым.</extracomment>
        <translation>%1 Чек остаётся открытым.</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>RU: Повторить</extracomment>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Add as a card</source>
        <extracomment>RU: Добавить как карту</extracomment>
        <translation>Добавить как карту</translation>
    </message>
    <message>
        <source>Park receipt</source>
        <extracomment>RU: Отложить чек</extracomment>
        <translation>Отложить чек</translation>
    </message>
    <message>
        <source>Bring the receipt back</source>
        <extracomment>RU: Вернуть отложенный чек</extracomment>
        <translation>Вернуть отложенный чек</translation>
    </message>
</context>
<context>
    <name>companion::SalesTableModel</name>
    <message>
        <source>Date</source>
        <extracomment>RU: Дата</extracomment>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Goods</source>
        <extracomment>RU: Товары</extracomment>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Sum</source>
        <extracomment>RU: Сумма</extracomment>
        <translation>Сумма</translation>
    </message>
</context>
<context>
    <name>companion::ServiceMenuView</name>
    <message>
        <source>Service</source>
        <extracomment>RU: Сервис</extracomment>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>(BreviX) User authorization</source>
        <extracomment>RU: (BreviX) Авторизация пользователя</extracomment>
        <translation>(BreviX) Авторизация пользователя</translation>
    </message>
    <message>
        <source>(BreviX) Cancel user authorization</source>
        <extracomment>RU: (BreviX) Отменить авторизацию пользователя</extracomment>
        <translation>(BreviX) Отменить авторизацию пользователя</translation>
    </message>
    <message>
        <source>(BreviX) Registration of a new member</source>
        <extracomment>RU: (BreviX) Регистрация нового участника</extracomment>
        <translation>(BreviX) Регистрация нового участника</translation>
    </message>
    <message>
        <source>(Plazius) Add card</source>
        <extracomment>RU: (Plazius) Добавить карту</extracomment>
        <translation>(Plazius) Добавить карту</translation>
    </message>
    <message>
        <source>(Plazius) Card information</source>
        <extracomment>RU: (Plazius) Информация о карте</extracomment>
        <translation>(Plazius) Информация о карте</translation>
    </message>
    <message>
        <source>(Plazius) Information for the buyer</source>
        <extracomment>RU: (Plazius) Информация для покупателя</extracomment>
        <translation>(Plazius) Информация для покупателя</translation>
    </message>
    <message>
        <source>Sending queue</source>
        <extracomment>RU: Очередь отправки</extracomment>
        <translation>Очередь отправки</translation>
    </message>
    <message>
        <source>Journal of operations</source>
        <extracomment>RU: Журнал операций</extracomment>
        <translation>Журнал операций</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>RU: Настройки</extracomment>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>companion::SettingBinder</name>
    <message>
        <source>%1 s will be used</source>
        <extracomment>RU: будет использовано %1 с</extracomment>
        <translation>будет использовано %1 с</translation>
    </message>
    <message>
        <source>Less than %1 s: %1 s will be used</source>
        <extracomment>RU: Меньше %1 с: будет использовано %1 с</extracomment>
        <translation>Меньше %1 с: будет использовано %1 с</translation>
    </message>
    <message>
        <source>More than %1 s: %1 s will be used</source>
        <extracomment>RU: Больше %1 с: будет использовано %1 с</extracomment>
        <translation>Больше %1 с: будет использовано %1 с</translation>
    </message>
</context>
<context>
    <name>companion::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <extracomment>RU: Настройки</extracomment>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>companion::SettingsWindow</name>
    <message>
        <source>Check the settings</source>
        <extracomment>RU: Проверка корректности настроек</extracomment>
        <translation>Проверка корректности настроек</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>RU: ОК</extracomment>
        <translation>ОК</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The settings were not saved.</source>
        <extracomment>RU: Настройки не сохранены.</extracomment>
        <translation>Настройки не сохранены.</translation>
    </message>
    <message>
        <source>The settings of this till are changing just now.</source>
        <extracomment>RU: Настройки этой кассы сейчас меняются.</extracomment>
        <translation>Настройки этой кассы сейчас меняются.</translation>
    </message>
    <message>
        <source>Saving is possible afterwards. If a receipt is open, they change after it.</source>
        <extracomment>RU: Сохранить можно будет после этого. Если есть открытый чек, они изменятся после него.</extracomment>
        <translation>Сохранить можно будет после этого. Если есть открытый чек, они изменятся после него.</translation>
    </message>
    <message>
        <source>The till works with the former ones, what was typed is still in the fields. Reason: %1</source>
        <extracomment>RU: Касса работает с прежними, введённое осталось в полях. Причина: %1</extracomment>
        <translation>Касса работает с прежними, введённое осталось в полях. Причина: %1</translation>
    </message>
    <message>
        <source>The changes are not saved.</source>
        <extracomment>RU: Изменения не сохранены.</extracomment>
        <translation>Изменения не сохранены.</translation>
    </message>
    <message>
        <source>Save them before closing?</source>
        <extracomment>RU: Сохранить их перед закрытием?</extracomment>
        <translation>Сохранить их перед закрытием?</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>RU: Сохранить</extracomment>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Do not save</source>
        <extracomment>RU: Не сохранять</extracomment>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <extracomment>RU: Продолжить правку</extracomment>
        <translation>Продолжить правку</translation>
    </message>
</context>
<context>
    <name>companion::SlipPaper</name>
    <message>
        <source>Information for the buyer</source>
        <extracomment>RU: Информация для покупателя</extracomment>
        <translation>Информация для покупателя</translation>
    </message>
</context>
<context>
    <name>companion::SlipPreviewDialog</name>
    <message>
        <source>Information for the buyer</source>
        <extracomment>RU: Информация для покупателя</extracomment>
        <translation>Информация для покупателя</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>RU: Печать</extracomment>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Save…</source>
        <extracomment>RU: Сохранить…</extracomment>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>RU: Закрыть</extracomment>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>There is nothing to print</source>
        <extracomment>RU: Печатать нечего</extracomment>
        <translation>Печатать нечего</translation>
    </message>
    <message>
        <source>Plazius has told nothing for the buyer</source>
        <extracomment>RU: Plazius не передал информацию для покупателя</extracomment>
        <translation>Plazius не передал информацию для покупателя</translation>
    </message>
    <message>
        <source>The slip is on its way to the printer.</source>
        <extracomment>RU: Слип отправлен на печать.</extracomment>
        <translation>Слип отправлен на печать.</translation>
    </message>
    <message>
        <source>The sale is as it was. The slip can be printed again.</source>
        <extracomment>RU: Продажа не изменилась. Слип можно напечатать ещё раз.</extracomment>
        <translation>Продажа не изменилась. Слип можно напечатать ещё раз.</translation>
    </message>
    <message>
        <source>The slip is saved.</source>
        <extracomment>RU: Слип сохранён.</extracomment>
        <translation>Слип сохранён.</translation>
    </message>
    <message>
        <source>The file was not written.</source>
        <extracomment>RU: Файл не записан.</extracomment>
        <translation>Файл не записан.</translation>
    </message>
</context>
<context>
    <name>companion::SpendDialog</name>
    <message>
        <source>Spending points</source>
        <extracomment>RU: Списание баллов</extracomment>
        <translation>Списание баллов</translation>
    </message>
    <message>
        <source>Points to spend</source>
        <extracomment>RU: Списать баллов</extracomment>
        <translation>Списать баллов</translation>
    </message>
    <message>
        <source>To pay after spending</source>
        <extracomment>RU: К оплате после списания</extracomment>
        <translation>К оплате после списания</translation>
    </message>
    <message>
        <source>Spend</source>
        <extracomment>RU: Списать</extracomment>
        <translation>Списать</translation>
    </message>
    <message>
        <source>Do not spend</source>
        <extracomment>RU: Не списывать</extracomment>
        <translation>Не списывать</translation>
    </message>
    <message>
        <source>Points available</source>
        <extracomment>RU: Доступно баллов</extracomment>
        <translation>Доступно баллов</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>RU: не передаётся</extracomment>
        <translation>не передаётся</translation>
    </message>
    <message>
        <source>May be spent on this receipt</source>
        <extracomment>RU: Можно списать на этот чек</extracomment>
        <translation>Можно списать на этот чек</translation>
    </message>
    <message>
        <source>Spending the points of Plazius</source>
        <extracomment>RU: Списываем баллы Plazius</extracomment>
        <translation>Списываем баллы Plazius</translation>
    </message>
    <message>
        <source>already being sent</source>
        <extracomment>RU: уже отправляется</extracomment>
        <translation>уже отправляется</translation>
    </message>
    <message>
        <source>Enter a sum such as 150 or 99,90</source>
        <extracomment>RU: Введите сумму, например 150 или 99,90</extracomment>
        <translation>Введите сумму, например 150 или 99,90</translation>
    </message>
    <message>
        <source>Not less than %1</source>
        <extracomment>RU: Не меньше %1</extracomment>
        <translation>Не меньше %1</translation>
    </message>
    <message>
        <source>Not more than %1</source>
        <extracomment>RU: Не больше %1</extracomment>
        <translation>Не больше %1</translation>
    </message>
    <message>
        <source>Only in steps of %1</source>
        <extracomment>RU: Только кратно %1</extracomment>
        <translation>Только кратно %1</translation>
    </message>
    <message>
        <source>From %1 to %2. The points are taken as a discount on the receipt.</source>
        <extracomment>RU: От %1 до %2. Баллы спишутся скидкой на чек.</extracomment>
        <translation>От %1 до %2. Баллы спишутся скидкой на чек.</translation>
    </message>
    <message>
        <source>In steps of %1.</source>
        <extracomment>RU: Кратно %1.</extracomment>
        <translation>Кратно %1.</translation>
    </message>
</context>
<context>
    <name>companion::TillKeys</name>
    <message>
        <source>Help and keys</source>
        <extracomment>RU: Справка и клавиши</extracomment>
        <translation>Справка и клавиши</translation>
    </message>
    <message>
        <source>Quantity</source>
        <extracomment>RU: Количество</extracomment>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Search for goods</source>
        <extracomment>RU: Поиск товара</extracomment>
        <translation>Поиск товара</translation>
    </message>
    <message>
        <source>Subtotal · in a return: Return all</source>
        <extracomment>RU: Подытог · в возврате: Вернуть всё</extracomment>
        <translation>Подытог · в возврате: Вернуть всё</translation>
    </message>
    <message>
        <source>Add card</source>
        <extracomment>RU: Добавить карту</extracomment>
        <translation>Добавить карту</translation>
    </message>
    <message>
        <source>Return by receipt · in a return: Return without a receipt</source>
        <extracomment>RU: Возврат по чеку · в возврате: Возврат без чека</extracomment>
        <translation>Возврат по чеку · в возврате: Возврат без чека</translation>
    </message>
    <message>
        <source>Remove line</source>
        <extracomment>RU: Удалить строку</extracomment>
        <translation>Удалить строку</translation>
    </message>
    <message>
        <source>Discount of the line</source>
        <extracomment>RU: Скидка строки</extracomment>
        <translation>Скидка строки</translation>
    </message>
    <message>
        <source>Annul receipt</source>
        <extracomment>RU: Аннулировать чек</extracomment>
        <translation>Аннулировать чек</translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>RU: Сервис</extracomment>
        <translation>Сервис</translation>
    </message>
    <message>
        <source>Park receipt / Bring the parked receipt back</source>
        <extracomment>RU: Отложить чек / Вернуть отложенный чек</extracomment>
        <translation>Отложить чек / Вернуть отложенный чек</translation>
    </message>
    <message>
        <source>Full screen</source>
        <extracomment>RU: Во весь экран</extracomment>
        <translation>Во весь экран</translation>
    </message>
    <message>
        <source>Payment · in a return: Make the return</source>
        <extracomment>RU: Оплата · в возврате: Оформить возврат</extracomment>
        <translation>Оплата · в возврате: Оформить возврат</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>RU: Настройки</extracomment>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>RU: Назад</extracomment>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Quantity before a scan: 3*</source>
        <extracomment>RU: Количество перед сканированием: 3*</extracomment>
        <translation>Количество перед сканированием: 3*</translation>
    </message>
</context>
<context>
    <name>companion::TillPage</name>
    <message>
        <source>Phone number template</source>
        <extracomment>RU: Шаблон Номера телефона</extracomment>
        <translation>Шаблон Номера телефона</translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>RU: не указан</extracomment>
        <translation>не указан</translation>
    </message>
    <message>
        <source>1 to 64 Latin letters, digits and the signs . _ -</source>
        <extracomment>RU: от 1 до 64 латинских букв, цифр и знаков . _ -</extracomment>
        <translation>от 1 до 64 латинских букв, цифр и знаков . _ -</translation>
    </message>
    <message>
        <source>no template is used</source>
        <extracomment>RU: шаблон не используется</extracomment>
        <translation>шаблон не используется</translation>
    </message>
</context>
<context>
    <name>companion::TillStatusBar</name>
    <message>
        <source>%1: switched off</source>
        <extracomment>RU: %1: выключен</extracomment>
        <translation>%1: выключен</translation>
    </message>
    <message>
        <source>Till %1</source>
        <extracomment>RU: Касса %1</extracomment>
        <translation>Касса %1</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>RU: не задан</extracomment>
        <translation>не задан</translation>
    </message>
    <message>
        <source>Warehouse: %1</source>
        <extracomment>RU: Склад: %1</extracomment>
        <translation>Склад: %1</translation>
    </message>
    <message>
        <source>Cashier: %1</source>
        <extracomment>RU: Кассир: %1</extracomment>
        <translation>Кассир: %1</translation>
    </message>
    <message>
        <source>The list “Users” is empty</source>
        <extracomment>RU: Список «Пользователи» пуст</extracomment>
        <translation>Список «Пользователи» пуст</translation>
    </message>
</context>
<context>
    <name>companion::TillWords</name>
    <message>
        <source>The value does not fit.</source>
        <extracomment>RU: Значение не подходит.</extracomment>
        <translation>Значение не подходит.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <extracomment>RU: Ничего не найдено.</extracomment>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <source>Another receipt is stored in its place.</source>
        <extracomment>RU: Под этим номером уже записан другой чек.</extracomment>
        <translation>Под этим номером уже записан другой чек.</translation>
    </message>
    <message>
        <source>More than is allowed.</source>
        <extracomment>RU: Больше, чем можно.</extracomment>
        <translation>Больше, чем можно.</translation>
    </message>
    <message>
        <source>This cannot be done now.</source>
        <extracomment>RU: Сейчас это действие недоступно.</extracomment>
        <translation>Сейчас это действие недоступно.</translation>
    </message>
    <message>
        <source>The base of the till is not open.</source>
        <extracomment>RU: База кассы не открыта.</extracomment>
        <translation>База кассы не открыта.</translation>
    </message>
    <message>
        <source>Another program holds the base of the till.</source>
        <extracomment>RU: База кассы занята другой программой.</extracomment>
        <translation>База кассы занята другой программой.</translation>
    </message>
    <message>
        <source>There is no room on the disk.</source>
        <extracomment>RU: На диске нет места.</extracomment>
        <translation>На диске нет места.</translation>
    </message>
    <message>
        <source>The disk refuses writing.</source>
        <extracomment>RU: Диск не даёт записывать.</extracomment>
        <translation>Диск не даёт записывать.</translation>
    </message>
    <message>
        <source>The base of the till is damaged.</source>
        <extracomment>RU: База кассы повреждена.</extracomment>
        <translation>База кассы повреждена.</translation>
    </message>
    <message>
        <source>The file of the base was deleted or replaced.</source>
        <extracomment>RU: Файл базы кассы удалён или заменён.</extracomment>
        <translation>Файл базы кассы удалён или заменён.</translation>
    </message>
    <message>
        <source>The base was written by a newer version of the program.</source>
        <extracomment>RU: База записана более новой версией программы.</extracomment>
        <translation>База записана более новой версией программы.</translation>
    </message>
    <message>
        <source>The base of the till did not take the data.</source>
        <extracomment>RU: База кассы не записала данные.</extracomment>
        <translation>База кассы не записала данные.</translation>
    </message>
    <message>
        <source>The store of keys does not answer.</source>
        <extracomment>RU: Хранилище ключей не отвечает.</extracomment>
        <translation>Хранилище ключей не отвечает.</translation>
    </message>
    <message>
        <source>The program is closing.</source>
        <extracomment>RU: Программа завершает работу.</extracomment>
        <translation>Программа завершает работу.</translation>
    </message>
    <message>
        <source>BreviX: the cashback request will be cancelled as a whole.</source>
        <extracomment>RU: BreviX: заявка на кэшбэк будет отменена полностью.</extracomment>
        <translation>BreviX: заявка на кэшбэк будет отменена полностью.</translation>
    </message>
    <message>
        <source>BreviX: the returned goods will be cancelled in the cashback request.</source>
        <extracomment>RU: BreviX: в заявке на кэшбэк будут отменены возвращаемые товары.</extracomment>
        <translation>BreviX: в заявке на кэшбэк будут отменены возвращаемые товары.</translation>
    </message>
    <message>
        <source>BreviX cannot cancel a request in part: it will be cancelled as a whole. Tell the buyer.</source>
        <extracomment>RU: BreviX не отменяет заявку по частям: она будет отменена полностью. Предупредите покупателя.</extracomment>
        <translation>BreviX не отменяет заявку по частям: она будет отменена полностью. Предупредите покупателя.</translation>
    </message>
    <message>
        <source>The request is not answered yet: its whole cancellation will go to BreviX right behind it.</source>
        <extracomment>RU: Ответ на заявку ещё не получен: полная отмена уйдёт в BreviX следом за ней.</extracomment>
        <translation>Ответ на заявку ещё не получен: полная отмена уйдёт в BreviX следом за ней.</translation>
    </message>
    <message>
        <source>The request is not answered yet: the cancellation of the returned goods will go to BreviX right behind it.</source>
        <extracomment>RU: Ответ на заявку ещё не получен: отмена возвращаемых товаров уйдёт в BreviX следом за ней.</extracomment>
        <translation>Ответ на заявку ещё не получен: отмена возвращаемых товаров уйдёт в BreviX следом за ней.</translation>
    </message>
    <message>
        <source>The request is not sent yet: it will be withdrawn, BreviX will be told nothing.</source>
        <extracomment>RU: Заявка ещё не отправлена: она будет отозвана, в BreviX ничего не уйдёт.</extracomment>
        <translation>Заявка ещё не отправлена: она будет отозвана, в BreviX ничего не уйдёт.</translation>
    </message>
    <message>
        <source>The request is not sent yet: the returned goods will be taken out of it.</source>
        <extracomment>RU: Заявка ещё не отправлена: возвращаемые товары будут из неё убраны.</extracomment>
        <translation>Заявка ещё не отправлена: возвращаемые товары будут из неё убраны.</translation>
    </message>
    <message>
        <source>The request is not sent yet and will go to BreviX unchanged: the settings say so.</source>
        <extracomment>RU: Заявка ещё не отправлена и уйдёт в BreviX без изменений: так задано в настройках.</extracomment>
        <translation>Заявка ещё не отправлена и уйдёт в BreviX без изменений: так задано в настройках.</translation>
    </message>
    <message>
        <source>There is no cashback request for this receipt: BreviX will be told nothing.</source>
        <extracomment>RU: Заявки на кэшбэк по этому чеку нет: в BreviX ничего не уйдёт.</extracomment>
        <translation>Заявки на кэшбэк по этому чеку нет: в BreviX ничего не уйдёт.</translation>
    </message>
    <message>
        <source>The cashback request is cancelled as a whole already: BreviX will be told nothing.</source>
        <extracomment>RU: Заявка на кэшбэк уже отменена полностью: в BreviX ничего не уйдёт.</extracomment>
        <translation>Заявка на кэшбэк уже отменена полностью: в BreviX ничего не уйдёт.</translation>
    </message>
    <message>
        <source>Plazius: the points spent go back to the buyer, the accrual of the receipt is withdrawn as a whole.</source>
        <extracomment>RU: Plazius: потраченные баллы вернутся покупателю, начисление по чеку будет снято целиком.</extracomment>
        <translation>Plazius: потраченные баллы вернутся покупателю, начисление по чеку будет снято целиком.</translation>
    </message>
    <message>
        <source>Plazius does not have the receipt yet: the return will go right behind it, the accrual is withdrawn as a whole.</source>
        <extracomment>RU: Чек ещё не передан в Plazius: возврат уйдёт следом за ним, начисление будет снято целиком.</extracomment>
        <translation>Чек ещё не передан в Plazius: возврат уйдёт следом за ним, начисление будет снято целиком.</translation>
    </message>
    <message>
        <source>The cancellation of the request is on its way to BreviX.</source>
        <extracomment>RU: Отмена заявки отправляется в BreviX.</extracomment>
        <translation>Отмена заявки отправляется в BreviX.</translation>
    </message>
    <message>
        <source>The request is cancelled as a whole: tell the buyer.</source>
        <extracomment>RU: Заявка отменяется полностью: предупредите покупателя.</extracomment>
        <translation>Заявка отменяется полностью: предупредите покупателя.</translation>
    </message>
    <message>
        <source>The cancellation will go to BreviX right behind the request.</source>
        <extracomment>RU: Отмена уйдёт в BreviX следом за заявкой.</extracomment>
        <translation>Отмена уйдёт в BreviX следом за заявкой.</translation>
    </message>
    <message>
        <source>The unsent request is withdrawn.</source>
        <extracomment>RU: Неотправленная заявка отозвана.</extracomment>
        <translation>Неотправленная заявка отозвана.</translation>
    </message>
    <message>
        <source>The unsent request is reduced.</source>
        <extracomment>RU: Неотправленная заявка уменьшена.</extracomment>
        <translation>Неотправленная заявка уменьшена.</translation>
    </message>
    <message>
        <source>The unsent request will go unchanged.</source>
        <extracomment>RU: Неотправленная заявка уйдёт без изменений.</extracomment>
        <translation>Неотправленная заявка уйдёт без изменений.</translation>
    </message>
    <message>
        <source>There is nothing to cancel at BreviX.</source>
        <extracomment>RU: Отменять в BreviX нечего.</extracomment>
        <translation>Отменять в BreviX нечего.</translation>
    </message>
    <message>
        <source>The return is on its way to Plazius.</source>
        <extracomment>RU: Возврат отправляется в Plazius.</extracomment>
        <translation>Возврат отправляется в Plazius.</translation>
    </message>
    <message>
        <source>The return will go to Plazius right behind the receipt.</source>
        <extracomment>RU: Возврат уйдёт в Plazius следом за чеком.</extracomment>
        <translation>Возврат уйдёт в Plazius следом за чеком.</translation>
    </message>
    <message>
        <source>%1: link not tried yet</source>
        <extracomment>RU: %1: связь не проверена</extracomment>
        <translation>%1: связь не проверена</translation>
    </message>
    <message>
        <source>%1: on line</source>
        <extracomment>RU: %1: на связи</extracomment>
        <translation>%1: на связи</translation>
    </message>
    <message>
        <source>%1: no link since %2</source>
        <extracomment>RU: %1: нет связи с %2</extracomment>
        <translation>%1: нет связи с %2</translation>
    </message>
    <message>
        <source>%1: password not taken</source>
        <extracomment>RU: %1: пароль не принят</extracomment>
        <translation>%1: пароль не принят</translation>
    </message>
    <message>
        <source>%1: key not taken</source>
        <extracomment>RU: %1: ключ не принят</extracomment>
        <translation>%1: ключ не принят</translation>
    </message>
    <message>
        <source>Plazius does not take the login or the password.</source>
        <extracomment>RU: Plazius не принял логин или пароль.</extracomment>
        <translation>Plazius не принял логин или пароль.</translation>
    </message>
    <message>
        <source>Selling goes on, receipts wait in the queue. Check “Login of the point of sale” and its password.</source>
        <extracomment>RU: Продавать можно, чеки ждут в очереди. Проверьте «Логин точки продаж» и «Пароль точки продаж».</extracomment>
        <translation>Продавать можно, чеки ждут в очереди. Проверьте «Логин точки продаж» и «Пароль точки продаж».</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>RU: Настройки</extracomment>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>No link to %1 since %2.</source>
        <extracomment>RU: Нет связи с %1 с %2.</extracomment>
        <translation>Нет связи с %1 с %2.</translation>
    </message>
    <message>
        <source>No card can be added; receipts are kept and send themselves.</source>
        <extracomment>RU: Карту не добавить; чеки сохранятся и отправятся сами.</extracomment>
        <translation>Карту не добавить; чеки сохранятся и отправятся сами.</translation>
    </message>
    <message>
        <source>The key is not taken.</source>
        <extracomment>RU: Ключ не принят.</extracomment>
        <translation>Ключ не принят.</translation>
    </message>
    <message>
        <source>Selling goes on, requests wait in the queue. Check “Api-Key” in the settings.</source>
        <extracomment>RU: Продавать можно, заявки ждут в очереди. Проверьте «Api-Key» в настройках.</extracomment>
        <translation>Продавать можно, заявки ждут в очереди. Проверьте «Api-Key» в настройках.</translation>
    </message>
    <message>
        <source>Selling goes on, but receipts are not recorded. Check “Api-Key” in the settings.</source>
        <extracomment>RU: Продавать можно, но данные чеков не фиксируются. Проверьте «Api-Key» в настройках.</extracomment>
        <translation>Продавать можно, но данные чеков не фиксируются. Проверьте «Api-Key» в настройках.</translation>
    </message>
    <message>
        <source>To the buyer: “There will be no cashback for this purchase”.</source>
        <extracomment>RU: Покупателю: «Кэшбэк за эту покупку не начислится».</extracomment>
        <translation>Покупателю: «Кэшбэк за эту покупку не начислится».</translation>
    </message>
    <message>
        <source>Receipts are not recorded: the settings switch it off.</source>
        <extracomment>RU: Данные чека не фиксируются: это выключено в настройках.</extracomment>
        <translation>Данные чека не фиксируются: это выключено в настройках.</translation>
    </message>
    <message>
        <source>To the buyer: “You will get the cashback as soon as the link is back”.</source>
        <extracomment>RU: Покупателю: «Кэшбэк начислим, как только появится связь».</extracomment>
        <translation>Покупателю: «Кэшбэк начислим, как только появится связь».</translation>
    </message>
    <message>
        <source>The receipt is kept and sends itself.</source>
        <extracomment>RU: Чек сохранится и отправится сам.</extracomment>
        <translation>Чек сохранится и отправится сам.</translation>
    </message>
    <message>
        <source>The receipt is kept in the sending queue.</source>
        <extracomment>RU: Чек сохранится в очереди отправки.</extracomment>
        <translation>Чек сохранится в очереди отправки.</translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <extracomment>RU: не отправлено: %1</extracomment>
        <translation>не отправлено: %1</translation>
    </message>
    <message>
        <source>%1 · next in %2 s</source>
        <extracomment>RU: %1 · следующая через %2 с</extracomment>
        <translation>%1 · следующая через %2 с</translation>
    </message>
    <message>
        <source>Leave</source>
        <extracomment>RU: Выход</extracomment>
        <translation>Выход</translation>
    </message>
    <message>
        <source>A receipt is open: its lines will not be kept.</source>
        <extracomment>RU: Есть незакрытый чек: его строки не сохранятся.</extracomment>
        <translation>Есть незакрытый чек: его строки не сохранятся.</translation>
    </message>
    <message>
        <source>Not sent: %1.</source>
        <extracomment>RU: Не отправлено: %1.</extracomment>
        <translation>Не отправлено: %1.</translation>
    </message>
    <message>
        <source>What is not sent is stored and goes when the program runs next, nothing is lost.</source>
        <extracomment>RU: Неотправленное сохранено и уйдёт при следующем запуске программы, ничего не потеряется.</extracomment>
        <translation>Неотправленное сохранено и уйдёт при следующем запуске программы, ничего не потеряется.</translation>
    </message>
    <message>
        <source>Leave the program</source>
        <extracomment>RU: Выйти</extracomment>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Stay</source>
        <extracomment>RU: Остаться</extracomment>
        <translation>Остаться</translation>
    </message>
</context>
<context>
    <name>companion::Windows</name>
    <message>
        <source>The link to BreviX is not encrypted: phone numbers and the key travel openly.</source>
        <extracomment>RU: Связь с BreviX не зашифрована: номера телефонов и ключ идут по сети открыто.</extracomment>
        <translation>Связь с BreviX не зашифрована: номера телефонов и ключ идут по сети открыто.</translation>
    </message>
    <message>
        <source>The link to Plazius is not encrypted: numbers of cards and phones and the password travel openly.</source>
        <extracomment>RU: Связь с Plazius не зашифрована: номера карт и телефонов и пароль идут по сети открыто.</extracomment>
        <translation>Связь с Plazius не зашифрована: номера карт и телефонов и пароль идут по сети открыто.</translation>
    </message>
    <message>
        <source>The links to BreviX and Plazius are not encrypted: numbers of cards and phones, key and password travel openly.</source>
        <extracomment>RU: Связь с BreviX и Plazius не зашифрована: номера карт и телефонов, ключ и пароль идут по сети открыто.</extracomment>
        <translation>Связь с BreviX и Plazius не зашифрована: номера карт и телефонов, ключ и пароль идут по сети открыто.</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>RU: Настройки</extracomment>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Entries after %1 may be missing.</source>
        <extracomment>RU: Записи после %1 могли не сохраниться.</extracomment>
        <translation>Записи после %1 могли не сохраниться.</translation>
    </message>
    <message>
        <source>The base was damaged and has been set aside.</source>
        <extracomment>RU: База данных была повреждена и отложена в сторону.</extracomment>
        <translation>База данных была повреждена и отложена в сторону.</translation>
    </message>
</context>
</TS>