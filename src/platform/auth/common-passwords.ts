/**
 * Words and phrases that people choose first, in several languages. With the walks over the keyboard that the rules know
 * themselves this stands for the head of every list of leaked passwords; the tail is the limiter's task.
 */
const words = `
admin administrator root guest user test tester demo login logon signin welcome secret passwd passphrase letmein
letmeinplease letmeinnow opensesame trustnoone changeme changemenow changeit changethis default master superuser
iloveyou iloveyousomuch iloveyouforever ilovemyself ilovemyfamily ilovemydog ilovemycat iloveme loveyou lovely
sunshine princess dragon monkey football baseball basketball superman batman spiderman pokemon starwars startrek
michael jordan jennifer charlie thomas daniel jessica ashley andrew joshua matthew nicole samantha
computer internet laptop keyboard windows microsoft google facebook instagram youtube linkedin twitter amazon apple
samsung android iphone nintendo playstation minecraft fortnite
summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday january february march april
june july august september october november december
london paris berlin madrid moscow newyork losangeles chicago california america england germany france australia canada
liverpool chelsea arsenal manchester barcelona realmadrid juventus bayernmunich
whatever nothing something anything everything idontknow idontcare donotenter noaccess mypassword thepassword
newpassword oldpassword yourpassword temppassword passwordpassword thisismypassword thisisapassword thisisasecret
nopassword forgotpassword ihatepasswords password passwort kennwort geheim geheimnis losungswort hallo hallowelt
ichliebedich schatz liebling sommer fruehling herbst passwortpasswort willkommen
motdepasse secrete bonjour jetaime soleil chouchou azerty azertyuiop
contrasena contraseña secreto tequiero teamo bienvenido hola holamundo
senha minhasenha segredo euteamo benvenuto segreto ciaociao tiamo wachtwoord geheim welkom welkomterug
parola haslo hasło tajne sekret salasana lösenord adgangskode passord heslo jelszo parolachiave
парол пароль секрет привет любовь 密码 パスワード 비밀번호 كلمةالسر كلمةالمرور
correcthorsebatterystaple correcthorse battery staple thequickbrownfox thequickbrownfoxjumpsoverthelazydog
quickbrownfox loremipsum loremipsumdolor tobeornottobe helloworld hello hellohello goodmorning goodnight
happybirthday merrychristmas happynewyear jesuschrist jesusislord godisgreat ilovegod jesuslovesme blessed
maythe4thbewithyou maytheforcebewithyou winteriscoming youshallnotpass accessdenied accessgranted
companyname company business office manager management meeting project
qwerty qwertyuiop qwertz qwertzuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm yxcvbnm qweasdzxc qweasd qazwsx qazwsxedc
qwerasdf qwerasdfzxcv asdfasdf asdfqwer poiuytrewq lkjhgfdsa mnbvcxz abcd abcdef abcdefgh abcabc xyz
`

export const commonPasswords: ReadonlySet<string> = new Set(words.split(/\s+/u).filter((word) => word !== ''))
