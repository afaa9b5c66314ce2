package gorm

import "gorm.io/gorm"

func stamp(db *gorm.DB) {}

func register(db *gorm.DB) {
	db.Callback().Create().Before("gorm:create").Register("app:stamp", stamp)
	db.Callback().Update().Register("app:stamp", stamp)
	db.Callback().Create().Remove("app:stamp")
	db.Callback().Create().Remove("app:stmp") // want `^no connection of Create has uid "app:stmp"; did you mean "app:stamp"\?$`
}
