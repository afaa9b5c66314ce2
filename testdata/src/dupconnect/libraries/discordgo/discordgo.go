package discordgo

import "github.com/bwmarrin/discordgo"

func onMessage(s *discordgo.Session, m *discordgo.MessageCreate) {}

func register(s *discordgo.Session) {
	s.AddHandler(onMessage)
	s.AddHandler(onMessage) // want `^receiver onMessage is connected to "github\.com/bwmarrin/discordgo\.MessageCreate" twice \(it is called twice\)$`
	s.AddHandler(onConnect)
}

func onConnect(s *discordgo.Session, c *discordgo.Connect) {
	s.AddHandler(onMessage) // want `^receiver onMessage is connected to "github\.com/bwmarrin/discordgo\.MessageCreate" whenever "github\.com/bwmarrin/discordgo\.Connect" is sent`
}
